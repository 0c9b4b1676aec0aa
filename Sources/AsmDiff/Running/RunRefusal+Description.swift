extension RunRefusal: CustomStringConvertible {
  /// The reason in English.
  package var description: String {
    switch self {
    case .unknownSignature: "nothing says what arguments it takes"
    case .notAFunction: "it is no function that can be called by itself"
    case .parameter(let number, let type): "parameter \(number) is no integer: '\(type)'"
    case .tooManyParameters(let count):
      "\(count) parameters are more than stand in registers (\(RunSignature.registerCount))"
    case .variadic: "its number of arguments is not fixed"
    case .result(let type): "its result may be passed in memory: '\(type)'"
    case .callee(let name): "it calls '\(name)', which cannot be traced"
    case .unspeakableName: "its symbol holds white space"
    case .notLinked(let reason): "its listing does not make a program: \(reason)"
    case .foreignMachine(let triple): "this machine does not run code for '\(triple)'"
    }
  }
}
