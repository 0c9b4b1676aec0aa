	.file	"s2.s"
	.section	".text.$s1s4NodeC4nextACSgvpfi","axR",@progbits
	.protected	$s1s4NodeC4nextACSgvpfi # -- Begin function $s1s4NodeC4nextACSgvpfi
	.globl	$s1s4NodeC4nextACSgvpfi
	.p2align	4
	.type	$s1s4NodeC4nextACSgvpfi,@function
$s1s4NodeC4nextACSgvpfi:                # @"$s1s4NodeC4nextACSgvpfi"
# %bb.0:
	xorl	%eax, %eax
	retq
.Lfunc_end0:
	.size	$s1s4NodeC4nextACSgvpfi, .Lfunc_end0-$s1s4NodeC4nextACSgvpfi
                                        # -- End function
	.section	".text.$s1s4NodeCfd","axR",@progbits
	.protected	$s1s4NodeCfd            # -- Begin function $s1s4NodeCfd
	.globl	$s1s4NodeCfd
	.p2align	4
	.type	$s1s4NodeCfd,@function
$s1s4NodeCfd:                           # @"$s1s4NodeCfd"
# %bb.0:
	pushq	%r14
	pushq	%rbx
	pushq	%rax
	movq	16(%r13), %rbx
	movq	$0, 16(%r13)
	movq	%rbx, %rdi
	callq	swift_retain@PLT
	testq	%rbx, %rbx
	je	.LBB1_3
	.p2align	4
.LBB1_1:                                # =>This Inner Loop Header: Depth=1
	movq	%rbx, %rdi
	callq	swift_release@PLT
	movq	%rbx, %rdi
	callq	swift_isUniquelyReferenced_native@PLT
	testb	%al, %al
	je	.LBB1_4
# %bb.2:                                #   in Loop: Header=BB1_1 Depth=1
	movq	16(%rbx), %r14
	movq	%r14, %rdi
	movl	$2, %esi
	callq	swift_retain_n@PLT
	movq	%rbx, %rdi
	callq	swift_release@PLT
	movq	%r14, %rbx
	testq	%r14, %r14
	jne	.LBB1_1
.LBB1_3:
	xorl	%ebx, %ebx
.LBB1_4:
	movq	%rbx, %rdi
	callq	swift_release@PLT
	movq	%r13, %rax
	addq	$8, %rsp
	popq	%rbx
	popq	%r14
	retq
.Lfunc_end1:
	.size	$s1s4NodeCfd, .Lfunc_end1-$s1s4NodeCfd
                                        # -- End function
	.section	".text.$s1s4NodeCfD","axR",@progbits
	.protected	$s1s4NodeCfD            # -- Begin function $s1s4NodeCfD
	.globl	$s1s4NodeCfD
	.p2align	4
	.type	$s1s4NodeCfD,@function
$s1s4NodeCfD:                           # @"$s1s4NodeCfD"
# %bb.0:
	pushq	%rax
	callq	($s1s4NodeCfd)
	movl	$24, %esi
	movl	$7, %edx
	movq	%r13, %rdi
	popq	%rax
	jmp	swift_deallocClassInstance@PLT  # TAILCALL
.Lfunc_end2:
	.size	$s1s4NodeCfD, .Lfunc_end2-$s1s4NodeCfD
                                        # -- End function
	.section	".text.$s1s3sumySiSaySiGF","axR",@progbits
	.protected	$s1s3sumySiSaySiGF      # -- Begin function $s1s3sumySiSaySiGF
	.globl	$s1s3sumySiSaySiGF
	.p2align	4
	.type	$s1s3sumySiSaySiGF,@function
$s1s3sumySiSaySiGF:                     # @"$s1s3sumySiSaySiGF"
# %bb.0:
	movq	16(%rdi), %rax
	retq
.Lfunc_end3:
	.size	$s1s3sumySiSaySiGF, .Lfunc_end3-$s1s3sumySiSaySiGF
                                        # -- End function
	.section	".text.$s1s4NodeCMa","axR",@progbits
	.protected	$s1s4NodeCMa            # -- Begin function $s1s4NodeCMa
	.globl	$s1s4NodeCMa
	.p2align	4
	.type	$s1s4NodeCMa,@function
$s1s4NodeCMa:                           # @"$s1s4NodeCMa"
# %bb.0:
	leaq	($s1s4NodeCMf+24)(%rip), %rax
	xorl	%edx, %edx
	retq
.Lfunc_end4:
	.size	$s1s4NodeCMa, .Lfunc_end4-$s1s4NodeCMa
                                        # -- End function
	.hidden	$s1s4NodeC4nextACSgvpWvd        # @"$s1s4NodeC4nextACSgvpWvd"
	.type	$s1s4NodeC4nextACSgvpWvd,@object
	.section	.rodata,"a",@progbits
	.globl	$s1s4NodeC4nextACSgvpWvd
	.p2align	3, 0x0
$s1s4NodeC4nextACSgvpWvd:
	.quad	16                              # 0x10
	.size	$s1s4NodeC4nextACSgvpWvd, 8

	.type	.L.str.1.s,@object              # @.str.1.s
.L.str.1.s:
	.asciz	"s"
	.size	.L.str.1.s, 2

	.hidden	$s1sMXM                         # @"$s1sMXM"
	.type	$s1sMXM,@object
	.weak	$s1sMXM
	.p2align	2, 0x0
$s1sMXM:
	.long	0                               # 0x0
	.long	0                               # 0x0
	.long	.L.str.1.s-$s1sMXM-8
	.size	$s1sMXM, 12

	.type	.L.str.4.Node,@object           # @.str.4.Node
.L.str.4.Node:
	.asciz	"Node"
	.size	.L.str.4.Node, 5

	.protected	$s1s4NodeCMn            # @"$s1s4NodeCMn"
	.type	$s1s4NodeCMn,@object
	.section	.rodata,"aR",@progbits,unique,1
	.globl	$s1s4NodeCMn
	.p2align	2, 0x0
$s1s4NodeCMn:
	.long	2147483728                      # 0x80000050
	.long	$s1sMXM-$s1s4NodeCMn-4
	.long	.L.str.4.Node-$s1s4NodeCMn-8
	.long	$s1s4NodeCMa-$s1s4NodeCMn-12
	.long	0                               # 0x0
	.long	0                               # 0x0
	.long	3                               # 0x3
	.long	9                               # 0x9
	.long	2                               # 0x2
	.long	1                               # 0x1
	.long	7                               # 0x7
	.long	8                               # 0x8
	.long	1                               # 0x1
	.long	1                               # 0x1
	.long	0                               # 0x0
	.size	$s1s4NodeCMn, 60

	.type	$s1s4NodeCMf,@object            # @"$s1s4NodeCMf"
	.data
	.p2align	3, 0x0
$s1s4NodeCMf:
	.quad	0
	.quad	$s1s4NodeCfD
	.quad	$sBoWV
	.quad	0                               # 0x0
	.quad	0
	.long	2                               # 0x2
	.long	0                               # 0x0
	.long	24                              # 0x18
	.short	7                               # 0x7
	.short	0                               # 0x0
	.long	96                              # 0x60
	.long	24                              # 0x18
	.quad	$s1s4NodeCMn
	.quad	0
	.quad	16                              # 0x10
	.quad	swift_deletedMethodError
	.size	$s1s4NodeCMf, 96

	.type	.L$s1s4NodeCHn,@object          # @"$s1s4NodeCHn"
	.section	swift5_type_metadata,"aR",@progbits,unique,2
	.p2align	2, 0x0
.L$s1s4NodeCHn:
	.long	$s1s4NodeCMn-.L$s1s4NodeCHn
	.size	.L$s1s4NodeCHn, 4

	.type	.L_swift1_autolink_entries,@object # @_swift1_autolink_entries
	.section	.swift1_autolink_entries,"eR",@progbits,unique,3
	.p2align	3, 0x0
.L_swift1_autolink_entries:
	.asciz	"-lswift_Concurrency\000-lswiftCore\000-lswift_StringProcessing\000-lswift_RegexParser"
	.size	.L_swift1_autolink_entries, 77

	.section	".linker-options","e",@llvm_linker_options
	.globl	$s1s4NodeCACycfCTq
	.hidden	$s1s4NodeCACycfCTq
$s1s4NodeCACycfCTq = $s1s4NodeCMn+52
	.globl	$s1s4NodeCN
	.protected	$s1s4NodeCN
$s1s4NodeCN = $s1s4NodeCMf+24
	.section	".note.GNU-stack","",@progbits
