extension BumpState {
  /// Reserves a chunk and allocates in it.
  @inlinable
  mutating func allocateInNewChunk<Upstream: Allocator & ~Copyable>(
    size: Int, alignment: Int, from upstream: borrowing Upstream
  ) -> UnsafeMutableRawPointer? {
    guard let least = BumpChunk.leastSize(size: size, alignment: alignment) else { return nil }
    guard reserveChunk(atLeast: least, from: upstream) else { return nil }
    return unsafe region.allocate(size: size, alignment: alignment)
  }

  /// Reserves a chunk: twice as large as the newest one, or as large as the limit and the upstream
  /// allocator permit; false when that is less than the least size.
  @inlinable
  mutating func reserveChunk<Upstream: Allocator & ~Copyable>(
    atLeast least: Int, from upstream: borrowing Upstream
  ) -> Bool {
    let permitted = limit &- reserved
    if least > permitted { return false }
    let wanted = unsafe newest.map { unsafe $0.pointee.size &* 2 } ?? BumpChunk.firstSize
    var size = max(least, Self.chunkSize(below: min(wanted, permitted)))
    while true {
      let chunk = unsafe upstream.allocate(size: size, alignment: BumpChunk.alignment)
      if let chunk = unsafe chunk {
        unsafe use(chunk, size: size)
        return true
      }
      if size == least { return false }
      size = max(least, Self.chunkSize(below: size / 2))
    }
  }

  /// The largest size of a chunk that is not larger than a number of bytes.
  @inlinable
  static func chunkSize(below size: Int) -> Int { size & ~(BumpChunk.alignment &- 1) }

  /// Makes a fresh chunk the newest one.
  @inlinable
  mutating func use(_ memory: UnsafeMutableRawPointer, size: Int) {
    usedBefore &+= usedInNewestChunk
    let chunk = unsafe (memory + (size &- BumpChunk.footerSize)).initializeMemory(
      as: BumpChunk.self, to: BumpChunk(previous: newest, size: size))
    unsafe newest = chunk
    reserved &+= size
    chunks &+= 1
    unsafe region = BumpChunk.region(of: chunk)
  }

  /// The number of bytes that were handed out of the newest chunk.
  @inlinable
  var usedInNewestChunk: Int {
    guard let newest = unsafe newest else { return 0 }
    return unsafe newest.pointee.size &- BumpChunk.footerSize &- region.remaining
  }

  /// The largest chunk, or `nil` when there is none.
  @inlinable
  var largestChunk: UnsafeMutablePointer<BumpChunk>? {
    var largest = unsafe newest
    var next = unsafe largest
    while let chunk = unsafe next {
      if unsafe chunk.pointee.size > largest.unsafelyUnwrapped.pointee.size {
        unsafe largest = chunk
      }
      unsafe next = chunk.pointee.previous
    }
    return unsafe largest
  }

  /// Gives all chunks back, but for one, which is then the only one.
  @inlinable
  mutating func releaseChunks<Upstream: Allocator & ~Copyable>(
    keeping kept: UnsafeMutablePointer<BumpChunk>?, to upstream: borrowing Upstream
  ) {
    var next = unsafe newest
    self = BumpState(limit: limit)
    while let chunk = unsafe next {
      unsafe next = chunk.pointee.previous
      if unsafe chunk == kept { continue }
      unsafe upstream.deallocate(
        BumpChunk.start(of: chunk), size: chunk.pointee.size, alignment: BumpChunk.alignment)
    }
    if let kept = unsafe kept { unsafe useOnly(kept) }
  }

  /// Begins anew with one chunk.
  @inlinable
  mutating func useOnly(_ chunk: UnsafeMutablePointer<BumpChunk>) {
    unsafe chunk.pointee.previous = nil
    unsafe newest = chunk
    reserved = unsafe chunk.pointee.size
    chunks = 1
    unsafe region = BumpChunk.region(of: chunk)
  }
}
