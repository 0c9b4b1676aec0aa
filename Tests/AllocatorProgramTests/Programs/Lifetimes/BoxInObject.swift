import AllocatorCore

/// An object holds no box over a lifetime-checked reference, but one over an allocator of its own.
final class Holder {
  #if REFUSED
    // expected-error@+3 {{lifetime-dependent variable 'value' escapes its scope}}
    // expected-note@+2 {{error in compiler-generated 'set'}}
    // expected-note@+1 {{it depends on the lifetime of argument 'value'}}
    var box: Box<Int, AllocatorReference<SystemAllocator>>
    // expected-error@+4 {{lifetime-dependent value escapes its scope}}
    // expected-note@+3 {{error in compiler-generated 'init'}}
    // expected-note@+2 {{it depends on the lifetime of argument 'system'}}
    // expected-note@+1 {{this use causes the lifetime-dependent value to escape}}
    init(_ system: SystemAllocator) { box = Box(1, in: AllocatorReference(system)) }
  #else
    var box: Box<Int, SystemAllocator>
    init(_ system: SystemAllocator) { box = Box(1, in: system) }
  #endif
}
