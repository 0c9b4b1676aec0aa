#if !SAME_MODULE
  import AllocatorCore
#endif

/// Checks owners over one kind of source that are alive while a function waits.
func checkSuspensions<S: Source & ~Copyable>(over source: S.Type) async {
  await checkSuspension("box", S.self, blocks: 1) { Box(Mortal(), in: S()) }
  await checkSuspension("value of a box", S.self, blocks: 1) { Box(Mortal(), in: S()).consume() }
  await checkSuspension("vector", S.self, blocks: 2) { mortals(5, in: S()) }
  await checkSuspension("arena", S.self, blocks: 1) { BumpAllocator(upstream: S()) }
  await waitAndConsume(Box(Mortal(), in: S()))
  Report.shared.close("box over \(S.self) that is consumed after a wait", atLeast: 1)
}

@inline(never)
private func waitAndConsume<S: Source & ~Copyable>(_ box: consuming Box<Mortal, S>) async {
  await Task.yield()
  borrow(box.consume())
}

/// Makes owners that are destroyed by asynchronous functions.
private func checkSuspension<Value: ~Copyable, S: ~Copyable>(
  _ name: String, _ source: S.Type, blocks: Int, _ make: () -> Value
) async {
  let close = { (place: String, values: Int) in
    Report.shared.close("\(name) over \(source), \(place)", atLeast: blocks * values)
  }
  await wait(make)
  close("local of an asynchronous function", 1)
  await waitAndDrop(make())
  close("argument of an asynchronous function", 1)
  await waitAndOverwrite(make)
  close("overwritten in an asynchronous function", 2)
  try? await waitAndThrow(make())
  close("argument of an asynchronous function that throws", 1)
  try? await waitAndThrow(make)
  close("local of an asynchronous function that throws", 1)
}

@inline(never)
private func wait<Value: ~Copyable>(_ make: () -> Value) async {
  let value = make()
  await Task.yield()
  borrow(value)
}

@inline(never)
private func waitAndDrop<Value: ~Copyable>(_ value: consuming Value) async {
  await Task.yield()
  borrow(value)
}

@inline(never)
private func waitAndOverwrite<Value: ~Copyable>(_ make: () -> Value) async {
  var value = Optional(make())
  await Task.yield()
  value = make()
  await Task.yield()
  borrow(value)
}

@inline(never)
private func waitAndThrow<Value: ~Copyable>(_ value: consuming Value) async throws {
  await Task.yield()
  try fail()
  consume(value)
}

@inline(never)
private func waitAndThrow<Value: ~Copyable>(_ make: () -> Value) async throws {
  let value = make()
  await Task.yield()
  try fail()
  consume(value)
}
