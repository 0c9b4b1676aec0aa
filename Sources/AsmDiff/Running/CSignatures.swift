import Foundation

/// What the functions of a C file take, as the toolchain's own compiler says.
struct CSignatures {
  private let functions: [String: Result<RunSignature, RunRefusal>]

  /// The command that writes down everything that a file declares, as JSON.
  static func invocation(clang: String, path: String) -> Invocation {
    Invocation(clang, ["-fsyntax-only", "-w", "-Xclang", "-ast-dump=json", path])
  }

  /// Reads what the command wrote.
  ///
  /// - Throws: `DecodingError` for something else.
  init(_ bytes: [UInt8]) throws {
    let file = try JSONDecoder().decode(Declaration.self, from: Data(bytes))
    var functions: [String: Result<RunSignature, RunRefusal>] = [:]
    for declaration in file.inner ?? [] where declaration.kind == "FunctionDecl" {
      if let name = declaration.name { functions[name] = Self.signature(of: declaration) }
    }
    self.functions = functions
  }

  /// The signature of a function, or why it cannot be called.
  func signature(of symbol: Symbol) -> Result<RunSignature, RunRefusal> {
    functions[symbol.name] ?? .failure(.notAFunction)
  }

  private struct Declaration: Decodable {
    struct Name: Decodable {
      var qualType: String
      var desugaredQualType: String?
    }

    var kind: String?
    var name: String?
    var type: Name?
    var variadic: Bool?
    var inner: [Declaration]?
  }

  private static func signature(
    of declaration: Declaration
  ) -> Result<RunSignature, RunRefusal> {
    if declaration.variadic == true { return .failure(.variadic) }
    let result = result(of: declaration.type?.qualType ?? "")
    guard isInRegisters(result) else { return .failure(.result(type: result)) }
    let declared = (declaration.inner ?? []).filter { $0.kind == "ParmVarDecl" }
    guard declared.count <= RunSignature.registerCount else {
      return .failure(.tooManyParameters(declared.count))
    }
    var parameters: [IntegerType] = []
    for (index, parameter) in declared.enumerated() {
      let type = parameter.type?.desugaredQualType ?? parameter.type?.qualType ?? ""
      guard let integer = integers[type] else {
        return .failure(.parameter(number: index + 1, type: type))
      }
      parameters.append(integer)
    }
    return .success(RunSignature(parameters))
  }

  /// The result's type: what stands before the list of parameters.
  private static func result(of type: String) -> String {
    type.firstIndex(of: "(").map { type[..<$0].trimmed } ?? type
  }

  private static func isInRegisters(_ type: String) -> Bool {
    integers[type] != nil || type.hasSuffix("*") || standardNames.contains(type)
  }

  /// Results that stand in registers, by the names that the standard gives them.
  private static let standardNames: Set<String> = [
    "void", "float", "double", "size_t", "ptrdiff_t", "ssize_t", "intptr_t", "uintptr_t",
    "int8_t", "int16_t", "int32_t", "int64_t", "uint8_t", "uint16_t", "uint32_t", "uint64_t",
  ]

  private static let integers: [String: IntegerType] = [
    "bool": IntegerType(bits: 1, isSigned: false), "_Bool": IntegerType(bits: 1, isSigned: false),
    "char": IntegerType(bits: 8, isSigned: true),
    "signed char": IntegerType(bits: 8, isSigned: true),
    "unsigned char": IntegerType(bits: 8, isSigned: false),
    "short": IntegerType(bits: 16, isSigned: true),
    "unsigned short": IntegerType(bits: 16, isSigned: false),
    "int": IntegerType(bits: 32, isSigned: true),
    "unsigned int": IntegerType(bits: 32, isSigned: false),
    "long": .word, "long long": .word,
    "unsigned long": IntegerType(bits: 64, isSigned: false),
    "unsigned long long": IntegerType(bits: 64, isSigned: false),
  ]
}
