// What the optimizer must not look into.

@inline(never)
func borrow<Value: ~Copyable & ~Escapable>(_ value: borrowing Value) {}

@inline(never)
func consume<Value: ~Copyable & ~Escapable>(_ value: consuming Value) {}

@inline(never)
func passOn<Value: ~Copyable>(_ value: consuming Value) -> Value { value }

@inline(never)
func overwrite<Value: ~Copyable>(_ value: inout Value, _ make: () -> Value) { value = make() }

/// A truth that the optimizer cannot see.
@inline(never)
func isTrue() -> Bool { CommandLine.argc > 0 }

struct ExpectedError: Error {}

@inline(never)
func fail() throws {
  if isTrue() { throw ExpectedError() }
}

@inline(never)
func failBeforeConsuming<Value: ~Copyable>(_ value: consuming Value) throws {
  try fail()
  consume(value)
}

@inline(never)
func call(_ body: () -> Void) { body() }

@inline(never)
func keep(_ body: @escaping () -> Void) { consume(body) }
