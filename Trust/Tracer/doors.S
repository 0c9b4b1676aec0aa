/* What the doors of a traced program have in common; x86-64, ELF.
 *
 * A door pushes the number of its routine and comes here. All registers in which arguments can be are
 * kept, as are those in which results can be on the way back.
 */
  .text
  .globl tracer_enter, tracer_return, tracer_null, tracer_no_memory, tracer_call

tracer_enter:
  pushq %rax
  pushq %rcx
  pushq %rdx
  pushq %rsi
  pushq %rdi
  pushq %r8
  pushq %r9
  pushq %r10
  pushq %r11
  subq $8, %rsp
  movq %rsp, %rdi
  callq tracer_entered
  movq %rax, 80(%rsp)
  addq $8, %rsp
  popq %r11
  popq %r10
  popq %r9
  popq %r8
  popq %rdi
  popq %rsi
  popq %rdx
  popq %rcx
  popq %rax
  retq

tracer_return:
  subq $8, %rsp
  pushq %rax
  pushq %rcx
  pushq %rdx
  pushq %rsi
  pushq %rdi
  pushq %r8
  subq $8, %rsp
  movq %rax, %rdi
  callq tracer_left
  movq %rax, 56(%rsp)
  addq $8, %rsp
  popq %r8
  popq %rdi
  popq %rsi
  popq %rdx
  popq %rcx
  popq %rax
  retq

tracer_null:
  xorl %eax, %eax
  retq

/* ENOMEM */
tracer_no_memory:
  movl $12, %eax
  retq

/* Calls the function in %rdi with the six words at %rsi; nothing is thrown into it and no self. */
tracer_call:
  pushq %rbx
  pushq %r12
  pushq %r13
  pushq %r14
  pushq %r15
  movq %rdi, %rax
  movq %rsi, %r10
  movq (%r10), %rdi
  movq 8(%r10), %rsi
  movq 16(%r10), %rdx
  movq 24(%r10), %rcx
  movq 32(%r10), %r8
  movq 40(%r10), %r9
  xorl %r12d, %r12d
  callq *%rax
  popq %r15
  popq %r14
  popq %r13
  popq %r12
  popq %rbx
  retq

  .section .note.GNU-stack, "", @progbits
