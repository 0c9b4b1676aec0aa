	.macosx_version_min 10, 4
	.section	__TEXT,__text,regular,pure_instructions
	.globl	_pick                           ## -- Begin function pick
	.p2align	4
_pick:                                  ## @pick
	.cfi_startproc
## %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
	movl	$-1, %eax
	cmpl	$4, %edi
	ja	LBB0_2
## %bb.1:
	movl	%edi, %eax
	leaq	_table(%rip), %rcx
	movl	(%rcx,%rax,4), %eax
LBB0_2:
	popq	%rbp
	retq
	.cfi_endproc
                                        ## -- End function
	.globl	_pair                           ## -- Begin function pair
	.p2align	4
_pair:                                  ## @pair
	.cfi_startproc
## %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
	pushq	%r14
	pushq	%rbx
	.cfi_offset %rbx, -32
	.cfi_offset %r14, -24
	shlq	$4, %rdi
	callq	_malloc
	movq	%rax, %rbx
	testq	%rax, %rax
	je	LBB1_2
## %bb.1:
	movl	$8, %edi
	callq	_malloc
	movq	%rax, %r14
	movq	%rax, (%rbx)
	leaq	L_.str(%rip), %rdi
	callq	_puts
	movq	%r14, %rdi
	callq	_free
LBB1_2:
	movq	%rbx, %rax
	popq	%rbx
	popq	%r14
	popq	%rbp
	retq
	.cfi_endproc
                                        ## -- End function
	.section	__TEXT,__literal8,8byte_literals
	.p2align	3, 0x0                          ## -- Begin function half
LCPI2_0:
	.quad	0x3fe0000000000000              ## double 0.5
	.section	__TEXT,__text,regular,pure_instructions
	.globl	_half
	.p2align	4
_half:                                  ## @half
	.cfi_startproc
## %bb.0:
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
	mulsd	LCPI2_0(%rip), %xmm0
	popq	%rbp
	retq
	.cfi_endproc
                                        ## -- End function
	.section	__TEXT,__const
	.p2align	4, 0x0                          ## @table
_table:
	.long	3                               ## 0x3
	.long	1                               ## 0x1
	.long	4                               ## 0x4
	.long	1                               ## 0x1
	.long	5                               ## 0x5

	.section	__TEXT,__cstring,cstring_literals
L_.str:                                 ## @.str
	.asciz	"one"

.subsections_via_symbols
