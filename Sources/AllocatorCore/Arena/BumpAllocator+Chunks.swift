extension BumpAllocator where Upstream: ~Copyable {
  /// The size in bytes of the first chunk, unless the first request is larger.
  @inlinable
  static var firstChunkSize: Int { 1024 }

  /// What a chunk and its end are aligned to, in bytes: what `malloc` gives without being asked.
  @inlinable
  static var chunkAlignment: Int { SystemHeap.alignment }

  /// The bytes at the end of a chunk that are not handed out: two words, so they keep the alignment.
  @inlinable
  static var footerSize: Int { MemoryLayout<BumpChunk>.size }

  /// Reserves a chunk and allocates in it.
  ///
  /// Never inlined, so that a request pays for it with one branch.
  @inlinable
  @inline(never)
  func allocateInNewChunk(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    guard let least = Self.leastChunkSize(size: size, alignment: alignment) else { return nil }
    guard reserveChunk(atLeast: least) else { return nil }
    return unsafe state.pointee.region.allocate(size: size, alignment: alignment)
  }

  /// Reserves a chunk and moves a value into it.
  ///
  /// It takes the value in the registers in which ``allocate(holding:)`` got it, which so has nothing
  /// to keep.
  @inlinable
  @inline(never)
  func allocateInNewChunk<Value: ~Copyable>(
    holding value: consuming Value
  ) -> UnsafeMutablePointer<Value>? {
    let block = unsafe allocateInNewChunk(
      size: MemoryLayout<Value>.size, alignment: MemoryLayout<Value>.alignment)
    return unsafe block?.initializeMemory(as: Value.self, to: value)
  }

  /// The size of the smallest chunk that serves a request, or `nil` when it overflows.
  @inlinable
  static func leastChunkSize(size: Int, alignment: Int) -> Int? {
    if size < 0 { return nil }
    let padding = alignment &- 1 &+ footerSize &+ chunkAlignment &- 1
    let (sum, overflow) = size.addingReportingOverflow(padding)
    return overflow ? nil : sum & ~(chunkAlignment &- 1)
  }

  /// Reserves a chunk: twice as large as the newest one, or as large as the limit and the upstream
  /// allocator permit; false when that is less than the least size.
  @inlinable
  func reserveChunk(atLeast least: Int) -> Bool {
    var size = unsafe max(
      least, state.pointee.newest.map { unsafe $0.pointee.size &* 2 } ?? Self.firstChunkSize)
    while true {
      if unsafe size <= state.pointee.limit &- state.pointee.reserved {
        let chunk = unsafe slot.allocator.allocate(size: size, alignment: Self.chunkAlignment)
        if let chunk = unsafe chunk {
          unsafe use(chunk, size: size)
          return true
        }
      }
      if size == least { return false }
      size = max(least, (size / 2) & ~(Self.chunkAlignment &- 1))
    }
  }

  /// Makes a fresh chunk the newest one.
  @inlinable
  func use(_ chunk: UnsafeMutableRawPointer, size: Int) {
    unsafe state.pointee.usedBefore &+= usedInNewestChunk
    let footer = unsafe (chunk + (size &- Self.footerSize)).initializeMemory(
      as: BumpChunk.self, to: BumpChunk(previous: state.pointee.newest, size: size))
    unsafe state.pointee.newest = footer
    unsafe state.pointee.reserved &+= size
    unsafe state.pointee.chunks &+= 1
    unsafe state.pointee.region = Self.region(of: footer)
  }

  /// The whole memory of a chunk.
  @inlinable
  static func region(of footer: UnsafeMutablePointer<BumpChunk>) -> BumpRegion {
    unsafe BumpRegion(
      from: UInt(bitPattern: start(of: footer)), to: UInt(bitPattern: footer))
  }

  /// The address of a chunk.
  @inlinable
  static func start(of footer: UnsafeMutablePointer<BumpChunk>) -> UnsafeMutableRawPointer {
    unsafe UnsafeMutableRawPointer(footer) - (footer.pointee.size &- footerSize)
  }

  /// The number of bytes that were handed out of the newest chunk.
  @inlinable
  var usedInNewestChunk: Int {
    guard let newest = unsafe state.pointee.newest else { return 0 }
    return unsafe newest.pointee.size &- Self.footerSize &- state.pointee.region.remaining
  }

  /// The largest chunk, or `nil` when there is none.
  @inlinable
  var largestChunk: UnsafeMutablePointer<BumpChunk>? {
    var largest = unsafe state.pointee.newest
    var next = unsafe largest
    while let chunk = unsafe next {
      if unsafe chunk.pointee.size > largest.unsafelyUnwrapped.pointee.size {
        unsafe largest = chunk
      }
      unsafe next = chunk.pointee.previous
    }
    return unsafe largest
  }

  /// Gives a chunk and those that were reserved before it back, but for one.
  @inlinable
  func releaseChunks(
    from newest: UnsafeMutablePointer<BumpChunk>?, keeping kept: UnsafeMutablePointer<BumpChunk>?
  ) {
    var next = unsafe newest
    while let chunk = unsafe next {
      unsafe next = chunk.pointee.previous
      if unsafe chunk == kept { continue }
      unsafe slot.allocator.deallocate(
        Self.start(of: chunk), size: chunk.pointee.size, alignment: Self.chunkAlignment)
    }
  }

  /// Begins anew with one chunk, or with none.
  @inlinable
  func useOnly(_ chunk: UnsafeMutablePointer<BumpChunk>?) {
    let limit = unsafe state.pointee.limit
    unsafe state.pointee = BumpState(limit: limit)
    guard let chunk = unsafe chunk else { return }
    unsafe chunk.pointee.previous = nil
    unsafe state.pointee.newest = chunk
    unsafe state.pointee.reserved = chunk.pointee.size
    unsafe state.pointee.chunks = 1
    unsafe state.pointee.region = Self.region(of: chunk)
  }
}
