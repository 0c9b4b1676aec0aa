	.intel_syntax noprefix
	.file	"seedx.c"
	.text
	.globl	pick                            # -- Begin function pick
	.p2align	4
	.type	pick,@function
pick:                                   # @pick
# %bb.0:
	mov	eax, -1
	cmp	edi, 4
	ja	.LBB0_2
# %bb.1:
	mov	eax, edi
	lea	rcx, [rip + table]
	mov	eax, dword ptr [rcx + 4*rax]
.LBB0_2:
	ret
.Lfunc_end0:
	.size	pick, .Lfunc_end0-pick
                                        # -- End function
	.globl	pair                            # -- Begin function pair
	.p2align	4
	.type	pair,@function
pair:                                   # @pair
# %bb.0:
	push	r14
	push	rbx
	push	rax
	shl	rdi, 4
	call	malloc@PLT
	mov	rbx, rax
	test	rax, rax
	je	.LBB1_2
# %bb.1:
	mov	edi, 8
	call	malloc@PLT
	mov	r14, rax
	mov	qword ptr [rbx], rax
	lea	rdi, [rip + .L.str]
	call	puts@PLT
	mov	rdi, r14
	call	free@PLT
.LBB1_2:
	mov	rax, rbx
	add	rsp, 8
	pop	rbx
	pop	r14
	ret
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
	mulsd	xmm0, qword ptr [rip + .LCPI2_0]
	ret
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
