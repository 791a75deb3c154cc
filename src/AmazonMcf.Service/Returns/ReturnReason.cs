namespace AmazonMcf.Service.Returns;

/// <summary>A reason goods come back for.</summary>
/// <param name="Code">The code, for example <c>CR-DEFECTIVE</c>.</param>
/// <param name="Texts">What it says, by language (two letters after ISO 639-1).</param>
internal sealed record ReturnReason(string Code, IReadOnlyDictionary<string, string> Texts);
