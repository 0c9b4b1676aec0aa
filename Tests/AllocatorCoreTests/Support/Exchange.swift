/// Puts a value in place of another and returns the old one.
@discardableResult
func exchange<Value: ~Copyable>(
  _ value: inout Value, with newValue: consuming Value
) -> Value {
  let old = value
  value = newValue
  return old
}
