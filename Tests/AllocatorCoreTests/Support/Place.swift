/// A place where a move-only value can stand when it is destroyed.
enum Place: CaseIterable {
  case local, optional, overwritten, consumed, structField, classField, behindPointer, inlineArray
  case throwingPath, closure
}

/// Makes values, one or two, in a place, and destroys them there.
@inline(__always)
func destroyValues<Value: ~Copyable>(in place: Place, making make: @escaping () -> Value) {
  switch place {
  case .local: _ = make()
  case .optional: destroyInOptional(make)
  case .overwritten: overwrite(make)
  case .consumed: consume(make())
  case .structField: _ = Holder(value: make())
  case .classField: _ = Object(make())
  case .behindPointer: destroyBehindPointer(make)
  case .inlineArray: _ = InlineArray<2, Value> { _ in make() }
  case .throwingPath: try? destroyAndThrow(make)
  case .closure: destroyInClosure(make)
  }
}

/// What ``destroyValues(in:making:)`` does, by code that does not know the type of the value.
@inline(never)
@_semantics("optimize.sil.specialize.generic.never")
func destroyValuesUnspecialized<Value: ~Copyable>(
  in place: Place, making make: @escaping () -> Value
) {
  destroyValues(in: place, making: make)
}

extension Place {
  /// How many values ``destroyValues(in:making:)`` makes.
  var values: Int { self == .overwritten || self == .inlineArray ? 2 : 1 }
}

struct Holder<Value: ~Copyable & ~Escapable>: ~Copyable, ~Escapable {
  var value: Value

  @_lifetime(copy value)
  init(value: consuming Value) { self.value = value }
}

extension Holder: Escapable where Value: Escapable & ~Copyable {}

final class Object<Value: ~Copyable> {
  var value: Value

  init(_ value: consuming Value) { self.value = value }
}

struct ExpectedError: Error {}

@inline(never)
func consume<Value: ~Copyable & ~Escapable>(_ value: consuming Value) {}

/// Consumes a value by code that does not know its type.
@inline(never)
@_semantics("optimize.sil.specialize.generic.never")
func consumeUnspecialized<Value: ~Copyable & ~Escapable>(_ value: consuming Value) {}

private func destroyInOptional<Value: ~Copyable>(_ make: () -> Value) {
  var value = Optional(make())
  value = nil
  consume(value)
}

private func overwrite<Value: ~Copyable>(_ make: () -> Value) {
  var value = make()
  value = make()
  consume(value)
}

private func destroyBehindPointer<Value: ~Copyable>(_ make: () -> Value) {
  let pointer = UnsafeMutablePointer<Value>.allocate(capacity: 1)
  unsafe pointer.initialize(to: make())
  unsafe pointer.deinitialize(count: 1)
  unsafe pointer.deallocate()
}

private func destroyAndThrow<Value: ~Copyable>(_ make: () -> Value) throws {
  let value = make()
  try fail()
  consume(value)
}

@inline(never)
private func fail() throws { throw ExpectedError() }

private func destroyInClosure<Value: ~Copyable>(_ make: @escaping () -> Value) {
  var value = Optional(make())
  let destroy = { value.take() }
  consume(destroy())
}
