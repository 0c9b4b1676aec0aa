	.intel_syntax noprefix
	.file	"seedsw.c"
	.text
	.globl	kind                            # -- Begin function kind
	.p2align	4
	.type	kind,@function
kind:                                   # @kind
# %bb.0:
	push	rax
	cmp	edi, 3
	ja	.LBB0_1
# %bb.2:
	mov	eax, edi
	lea	rcx, [rip + .LJTI0_0]
	movsxd	rax, dword ptr [rcx + 4*rax]
	add	rax, rcx
	jmp	rax
.LBB0_3:
	mov	edi, 7
	pop	rax
	jmp	pick@PLT                        # TAILCALL
.LBB0_6:
	lea	rdi, [rip + .L.str]
	call	puts@PLT
	mov	eax, 12
	pop	rcx
	ret
.LBB0_1:
	xor	eax, eax
	pop	rcx
	ret
.LBB0_5:
	mov	edi, 2
	pop	rax
	jmp	pick@PLT                        # TAILCALL
.LBB0_4:
	call	abort@PLT
.Lfunc_end0:
	.size	kind, .Lfunc_end0-kind
	.section	.rodata,"a",@progbits
	.p2align	2, 0x0
.LJTI0_0:
	.long	.LBB0_3-.LJTI0_0
	.long	.LBB0_6-.LJTI0_0
	.long	.LBB0_4-.LJTI0_0
	.long	.LBB0_5-.LJTI0_0
                                        # -- End function
	.text
	.globl	each                            # -- Begin function each
	.p2align	4
	.type	each,@function
each:                                   # @each
# %bb.0:
	test	esi, esi
	jle	.LBB1_4
# %bb.1:
	push	r15
	push	r14
	push	rbx
	mov	rbx, rdi
	mov	r14d, esi
	xor	r15d, r15d
	.p2align	4
.LBB1_2:                                # =>This Inner Loop Header: Depth=1
	mov	rdi, qword ptr [rbx + 8*r15]
	call	free@PLT
	inc	r15
	cmp	r14, r15
	jne	.LBB1_2
# %bb.3:
	pop	rbx
	pop	r14
	pop	r15
.LBB1_4:
	ret
.Lfunc_end1:
	.size	each, .Lfunc_end1-each
                                        # -- End function
	.type	.L.str,@object                  # @.str
	.section	.rodata.str1.1,"aMS",@progbits,1
.L.str:
	.asciz	"one"
	.size	.L.str, 4

	.section	".note.GNU-stack","",@progbits
