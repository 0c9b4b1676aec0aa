	.file	"seedsw.c"
	.text
	.globl	kind                            // -- Begin function kind
	.p2align	2
	.type	kind,@function
kind:                                   // @kind
// %bb.0:
	stp	x29, x30, [sp, #-16]!           // 16-byte Folded Spill
	mov	w8, w0
	cmp	w0, #1
	mov	w0, wzr
	mov	x29, sp
	b.gt	.LBB0_4
// %bb.1:
	cbz	w8, .LBB0_6
// %bb.2:
	cmp	w8, #1
	b.ne	.LBB0_8
// %bb.3:
	adrp	x0, .L.str
	add	x0, x0, :lo12:.L.str
	bl	puts
	mov	w0, #12                         // =0xc
	ldp	x29, x30, [sp], #16             // 16-byte Folded Reload
	ret
.LBB0_4:
	cmp	w8, #3
	b.ne	.LBB0_7
// %bb.5:
	mov	w0, #2                          // =0x2
	ldp	x29, x30, [sp], #16             // 16-byte Folded Reload
	b	pick
.LBB0_6:
	mov	w0, #7                          // =0x7
	ldp	x29, x30, [sp], #16             // 16-byte Folded Reload
	b	pick
.LBB0_7:
	cmp	w8, #2
	b.eq	.LBB0_9
.LBB0_8:
	ldp	x29, x30, [sp], #16             // 16-byte Folded Reload
	ret
.LBB0_9:
	bl	abort
.Lfunc_end0:
	.size	kind, .Lfunc_end0-kind
                                        // -- End function
	.globl	each                            // -- Begin function each
	.p2align	2
	.type	each,@function
each:                                   // @each
// %bb.0:
	cmp	w1, #1
	b.lt	.LBB1_4
// %bb.1:
	stp	x29, x30, [sp, #-32]!           // 16-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	mov	x19, x0
	mov	w20, w1
	mov	x29, sp
.LBB1_2:                                // =>This Inner Loop Header: Depth=1
	ldr	x0, [x19], #8
	bl	free
	subs	x20, x20, #1
	b.ne	.LBB1_2
// %bb.3:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldp	x29, x30, [sp], #32             // 16-byte Folded Reload
.LBB1_4:
	ret
.Lfunc_end1:
	.size	each, .Lfunc_end1-each
                                        // -- End function
	.type	.L.str,@object                  // @.str
	.section	.rodata.str1.1,"aMS",@progbits,1
.L.str:
	.asciz	"one"
	.size	.L.str, 4

	.section	".note.GNU-stack","",@progbits
