extension Place where Value: ~Copyable {
  /// Memory behind pointers.
  static var memory: [Self] {
    [
      Place("behind a pointer") { make in
        let pointer = UnsafeMutablePointer<Value>.allocate(capacity: 1)
        unsafe pointer.initialize(to: make())
        unsafe pointer.deinitialize(count: 1)
        unsafe pointer.deallocate()
      },
      Place("moved behind pointers") { make in
        let first = UnsafeMutablePointer<Value>.allocate(capacity: 1)
        let second = UnsafeMutablePointer<Value>.allocate(capacity: 1)
        unsafe first.initialize(to: make())
        unsafe second.moveInitialize(from: first, count: 1)
        consume(unsafe second.move())
        unsafe first.deallocate()
        unsafe second.deallocate()
      },
      Place("overwritten behind a pointer", values: 2) { make in
        let pointer = UnsafeMutablePointer<Value>.allocate(capacity: 1)
        unsafe pointer.initialize(to: make())
        unsafe pointer.pointee = make()
        unsafe pointer.deinitialize(count: 1)
        unsafe pointer.deallocate()
      },
      Place("buffer", values: 3) { make in
        let buffer = UnsafeMutableBufferPointer<Value>.allocate(capacity: 3)
        for index in buffer.indices { unsafe buffer.initializeElement(at: index, to: make()) }
        unsafe buffer.deinitialize().deallocate()
      },
    ]
  }
}
