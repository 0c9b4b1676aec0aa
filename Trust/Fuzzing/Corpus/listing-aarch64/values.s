	.file	"seedx.c"
	.text
	.globl	pick                            // -- Begin function pick
	.p2align	2
	.type	pick,@function
pick:                                   // @pick
// %bb.0:
	cmp	w0, #4
	b.hi	.LBB0_2
// %bb.1:
	adrp	x8, table
	add	x8, x8, :lo12:table
	ldr	w0, [x8, w0, uxtw #2]
	ret
.LBB0_2:
	mov	w0, #-1                         // =0xffffffff
	ret
.Lfunc_end0:
	.size	pick, .Lfunc_end0-pick
                                        // -- End function
	.globl	pair                            // -- Begin function pair
	.p2align	2
	.type	pair,@function
pair:                                   // @pair
// %bb.0:
	stp	x29, x30, [sp, #-32]!           // 16-byte Folded Spill
	lsl	x0, x0, #4
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	mov	x29, sp
	bl	malloc
	mov	x19, x0
	cbz	x0, .LBB1_2
// %bb.1:
	mov	w0, #8                          // =0x8
	bl	malloc
	mov	x20, x0
	str	x0, [x19]
	adrp	x0, .L.str
	add	x0, x0, :lo12:.L.str
	bl	puts
	mov	x0, x20
	bl	free
.LBB1_2:
	mov	x0, x19
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldp	x29, x30, [sp], #32             // 16-byte Folded Reload
	ret
.Lfunc_end1:
	.size	pair, .Lfunc_end1-pair
                                        // -- End function
	.globl	half                            // -- Begin function half
	.p2align	2
	.type	half,@function
half:                                   // @half
// %bb.0:
	fmov	d1, #0.50000000
	fmul	d0, d0, d1
	ret
.Lfunc_end2:
	.size	half, .Lfunc_end2-half
                                        // -- End function
	.type	table,@object                   // @table
	.section	.rodata,"a",@progbits
	.p2align	2, 0x0
table:
	.word	3                               // 0x3
	.word	1                               // 0x1
	.word	4                               // 0x4
	.word	1                               // 0x1
	.word	5                               // 0x5
	.size	table, 20

	.type	.L.str,@object                  // @.str
	.section	.rodata.str1.1,"aMS",@progbits,1
.L.str:
	.asciz	"one"
	.size	.L.str, 4

	.section	".note.GNU-stack","",@progbits
