	.build_version macos, 11, 0
	.section	__TEXT,__text,regular,pure_instructions
	.globl	_pick                           ; -- Begin function pick
	.p2align	2
_pick:                                  ; @pick
	.cfi_startproc
; %bb.0:
	cmp	w0, #4
	b.hi	LBB0_2
; %bb.1:
Lloh0:
	adrp	x8, _table@PAGE
Lloh1:
	add	x8, x8, _table@PAGEOFF
	ldr	w0, [x8, w0, uxtw #2]
	ret
LBB0_2:
	mov	w0, #-1                         ; =0xffffffff
	ret
	.loh AdrpAdd	Lloh0, Lloh1
	.cfi_endproc
                                        ; -- End function
	.globl	_pair                           ; -- Begin function pair
	.p2align	2
_pair:                                  ; @pair
	.cfi_startproc
; %bb.0:
	stp	x20, x19, [sp, #-32]!           ; 16-byte Folded Spill
	stp	x29, x30, [sp, #16]             ; 16-byte Folded Spill
	add	x29, sp, #16
	.cfi_def_cfa w29, 16
	.cfi_offset w30, -8
	.cfi_offset w29, -16
	.cfi_offset w19, -24
	.cfi_offset w20, -32
	lsl	x0, x0, #4
	bl	_malloc
	mov	x19, x0
	cbz	x0, LBB1_2
; %bb.1:
	mov	w0, #8                          ; =0x8
	bl	_malloc
	mov	x20, x0
	str	x0, [x19]
Lloh2:
	adrp	x0, l_.str@PAGE
Lloh3:
	add	x0, x0, l_.str@PAGEOFF
	bl	_puts
	mov	x0, x20
	bl	_free
LBB1_2:
	mov	x0, x19
	ldp	x29, x30, [sp, #16]             ; 16-byte Folded Reload
	ldp	x20, x19, [sp], #32             ; 16-byte Folded Reload
	ret
	.loh AdrpAdd	Lloh2, Lloh3
	.cfi_endproc
                                        ; -- End function
	.globl	_half                           ; -- Begin function half
	.p2align	2
_half:                                  ; @half
	.cfi_startproc
; %bb.0:
	fmov	d1, #0.50000000
	fmul	d0, d0, d1
	ret
	.cfi_endproc
                                        ; -- End function
	.section	__TEXT,__const
	.p2align	2, 0x0                          ; @table
_table:
	.long	3                               ; 0x3
	.long	1                               ; 0x1
	.long	4                               ; 0x4
	.long	1                               ; 0x1
	.long	5                               ; 0x5

	.section	__TEXT,__cstring,cstring_literals
l_.str:                                 ; @.str
	.asciz	"one"

.subsections_via_symbols
