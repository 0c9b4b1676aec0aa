# What a bump allocator's fast path can be at best: load the cursor, move it down, round it down, compare it with
# the end, store it, store the value. Written by hand; the slow path, which reserves a chunk, is a tail call.
	.text
	.globl	number_by_value
	.type	number_by_value,@function
number_by_value:
	movq	(%rsi), %rax
	subq	$8, %rax
	jb	($s13AllocatorCore04BumpA0VAARi_zrlE18allocateInNewChunk7holdingSpyqd__GSgqd__n_tRi_d__lFAA06SystemA0V_s6UInt64VTg5)
	andq	$-8, %rax
	cmpq	%rax, 8(%rsi)
	jae	($s13AllocatorCore04BumpA0VAARi_zrlE18allocateInNewChunk7holdingSpyqd__GSgqd__n_tRi_d__lFAA06SystemA0V_s6UInt64VTg5)
	movq	%rax, (%rsi)
	movq	%rdi, (%rax)
	retq
.Lfunc_end0:
	.size	number_by_value, .Lfunc_end0-number_by_value

	.globl	number_by_reference
	.type	number_by_reference,@function
number_by_reference:
	movq	(%rsi), %rsi
	movq	(%rsi), %rax
	subq	$8, %rax
	jb	($s13AllocatorCore04BumpA0VAARi_zrlE18allocateInNewChunk7holdingSpyqd__GSgqd__n_tRi_d__lFAA06SystemA0V_s6UInt64VTg5)
	andq	$-8, %rax
	cmpq	%rax, 8(%rsi)
	jae	($s13AllocatorCore04BumpA0VAARi_zrlE18allocateInNewChunk7holdingSpyqd__GSgqd__n_tRi_d__lFAA06SystemA0V_s6UInt64VTg5)
	movq	%rax, (%rsi)
	movq	%rdi, (%rax)
	retq
.Lfunc_end1:
	.size	number_by_reference, .Lfunc_end1-number_by_reference
