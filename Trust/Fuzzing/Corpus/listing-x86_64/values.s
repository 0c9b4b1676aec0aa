	.file	"seedx.c"
	.text
	.globl	pick                            # -- Begin function pick
	.p2align	4
	.type	pick,@function
pick:                                   # @pick
# %bb.0:
	movl	$-1, %eax
	cmpl	$4, %edi
	ja	.LBB0_2
# %bb.1:
	movl	%edi, %eax
	leaq	table(%rip), %rcx
	movl	(%rcx,%rax,4), %eax
.LBB0_2:
	retq
.Lfunc_end0:
	.size	pick, .Lfunc_end0-pick
                                        # -- End function
	.globl	pair                            # -- Begin function pair
	.p2align	4
	.type	pair,@function
pair:                                   # @pair
# %bb.0:
	pushq	%r14
	pushq	%rbx
	pushq	%rax
	shlq	$4, %rdi
	callq	malloc@PLT
	movq	%rax, %rbx
	testq	%rax, %rax
	je	.LBB1_2
# %bb.1:
	movl	$8, %edi
	callq	malloc@PLT
	movq	%rax, %r14
	movq	%rax, (%rbx)
	leaq	.L.str(%rip), %rdi
	callq	puts@PLT
	movq	%r14, %rdi
	callq	free@PLT
.LBB1_2:
	movq	%rbx, %rax
	addq	$8, %rsp
	popq	%rbx
	popq	%r14
	retq
.Lfunc_end1:
	.size	pair, .Lfunc_end1-pair
                                        # -- End function
	.section	.rodata.cst8,"aM",@progbits,8
	.p2align	3, 0x0                          # -- Begin function half
.LCPI2_0:
	.quad	0x3fe0000000000000              # double 0.5
	.text
	.globl	half
	.p2align	4
	.type	half,@function
half:                                   # @half
# %bb.0:
	mulsd	.LCPI2_0(%rip), %xmm0
	retq
.Lfunc_end2:
	.size	half, .Lfunc_end2-half
                                        # -- End function
	.type	table,@object                   # @table
	.section	.rodata,"a",@progbits
	.p2align	4, 0x0
table:
	.long	3                               # 0x3
	.long	1                               # 0x1
	.long	4                               # 0x4
	.long	1                               # 0x1
	.long	5                               # 0x5
	.size	table, 20

	.type	.L.str,@object                  # @.str
	.section	.rodata.str1.1,"aMS",@progbits,1
.L.str:
	.asciz	"one"
	.size	.L.str, 4

	.section	".note.GNU-stack","",@progbits
