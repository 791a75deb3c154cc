using System.Text.Json.Serialization;

namespace AmazonMcf.Service.Http;

/// <summary>The body of a refusal, the same for every API.</summary>
/// <param name="Errors">The one error.</param>
internal sealed record ErrorBody(IReadOnlyList<ErrorEntry> Errors);

/// <summary>An error.</summary>
/// <param name="Code">The kind in one word.</param>
/// <param name="Message">The reason in a sentence.</param>
/// <param name="Details">What follows the message; null leaves the member out.</param>
internal sealed record ErrorEntry(string Code, string Message, string? Details);

/// <summary>How errors are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class ErrorJsonContext : JsonSerializerContext;
