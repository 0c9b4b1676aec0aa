	.file	"seedsw.c"
	.text
	.globl	kind
	.p2align	4
	.type	kind,@function
kind:
	pushq	%rax
	cmpl	$3, %edi
	ja	.LBB0_1
	movl	%edi, %eax
	leaq	.LJTI0_0(%rip), %rcx
	movslq	(%rcx,%rax,4), %rax
	addq	%rcx, %rax
	jmpq	*%rax
.LBB0_3:
	movl	$7, %edi
	popq	%rax
	jmp	pick@PLT
.LBB0_6:
	leaq	.L.str(%rip), %rdi
	callq	puts@PLT
	movl	$12, %eax
	popq	%rcx
	retq
.LBB0_1:
	xorl	%eax, %eax
	popq	%rcx
	retq
.LBB0_5:
	movl	$2, %edi
	popq	%rax
	jmp	pick@PLT
.LBB0_4:
	callq	abort@PLT
.Lfunc_end0:
	.size	kind, .Lfunc_end0-kind
	.section	.rodata,"a",@progbits
	.p2align	2, 0x0
.LJTI0_0:
	.long	.LBB0_3-.LJTI0_0
	.long	.LBB0_6-.LJTI0_0
	.long	.LBB0_4-.LJTI0_0
	.long	.LBB0_5-.LJTI0_0

	.text
	.globl	each
	.p2align	4
	.type	each,@function
each:
	testl	%esi, %esi
	jle	.LBB1_4
	pushq	%r15
	pushq	%r14
	pushq	%rbx
	movq	%rdi, %rbx
	movl	%esi, %r14d
	xorl	%r15d, %r15d
	.p2align	4
.LBB1_2:
	movq	(%rbx,%r15,8), %rdi
	callq	free@PLT
	incq	%r15
	cmpq	%r15, %r14
	jne	.LBB1_2
	popq	%rbx
	popq	%r14
	popq	%r15
.LBB1_4:
	retq
.Lfunc_end1:
	.size	each, .Lfunc_end1-each

	.type	.L.str,@object
	.section	.rodata.str1.1,"aMS",@progbits,1
.L.str:
	.asciz	"one"
	.size	.L.str, 4

	.section	".note.GNU-stack","",@progbits
