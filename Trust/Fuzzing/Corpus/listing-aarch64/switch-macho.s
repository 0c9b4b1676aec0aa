	.build_version macos, 11, 0
	.section	__TEXT,__text,regular,pure_instructions
	.globl	_kind                           ; -- Begin function kind
	.p2align	2
_kind:                                  ; @kind
	.cfi_startproc
; %bb.0:
	stp	x29, x30, [sp, #-16]!           ; 16-byte Folded Spill
	mov	x29, sp
	.cfi_def_cfa w29, 16
	.cfi_offset w30, -8
	.cfi_offset w29, -16
	mov	x8, x0
	mov	w0, #0                          ; =0x0
	cmp	w8, #1
	b.gt	LBB0_4
; %bb.1:
	cbz	w8, LBB0_6
; %bb.2:
	cmp	w8, #1
	b.ne	LBB0_8
; %bb.3:
Lloh0:
	adrp	x0, l_.str@PAGE
Lloh1:
	add	x0, x0, l_.str@PAGEOFF
	bl	_puts
	mov	w0, #12                         ; =0xc
	ldp	x29, x30, [sp], #16             ; 16-byte Folded Reload
	ret
LBB0_4:
	cmp	w8, #3
	b.ne	LBB0_7
; %bb.5:
	mov	w0, #2                          ; =0x2
	ldp	x29, x30, [sp], #16             ; 16-byte Folded Reload
	b	_pick
LBB0_6:
	mov	w0, #7                          ; =0x7
	ldp	x29, x30, [sp], #16             ; 16-byte Folded Reload
	b	_pick
LBB0_7:
	cmp	w8, #2
	b.eq	LBB0_9
LBB0_8:
	ldp	x29, x30, [sp], #16             ; 16-byte Folded Reload
	ret
LBB0_9:
	bl	_abort
	.loh AdrpAdd	Lloh0, Lloh1
	.cfi_endproc
                                        ; -- End function
	.globl	_each                           ; -- Begin function each
	.p2align	2
_each:                                  ; @each
	.cfi_startproc
; %bb.0:
	cmp	w1, #1
	b.lt	LBB1_4
; %bb.1:
	stp	x20, x19, [sp, #-32]!           ; 16-byte Folded Spill
	stp	x29, x30, [sp, #16]             ; 16-byte Folded Spill
	add	x29, sp, #16
	.cfi_def_cfa w29, 16
	.cfi_offset w30, -8
	.cfi_offset w29, -16
	.cfi_offset w19, -24
	.cfi_offset w20, -32
	mov	x19, x0
	mov	w20, w1
LBB1_2:                                 ; =>This Inner Loop Header: Depth=1
	ldr	x0, [x19], #8
	bl	_free
	subs	x20, x20, #1
	b.ne	LBB1_2
; %bb.3:
	ldp	x29, x30, [sp, #16]             ; 16-byte Folded Reload
	ldp	x20, x19, [sp], #32             ; 16-byte Folded Reload
LBB1_4:
	ret
	.cfi_endproc
                                        ; -- End function
	.section	__TEXT,__cstring,cstring_literals
l_.str:                                 ; @.str
	.asciz	"one"

.subsections_via_symbols
