using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SellingPartner.Errors;

namespace SellingPartner.Requests;

/// <summary>A response of success whose form is not known: any JSON, or nothing.</summary>
/// <param name="root">The JSON; null where there was no body.</param>
[JsonConverter(typeof(JsonResponseConverter))]
internal sealed class JsonResponse(JsonElement? root)
{
    private const string TokenName = "nextToken";

    /// <summary>A response without a body.</summary>
    public static JsonResponse Empty { get; } = new(null);

    /// <summary>How it is read.</summary>
    public static JsonTypeInfo Type => JsonResponseContext.Default.JsonResponse;

    /// <summary>The JSON; null where there was no body.</summary>
    public JsonElement? Root => root;

    /// <summary>The token of the next page, with the name of its member; null after the last page.</summary>
    public (string Name, string Token)? NextPage =>
        root is { } body
            ? Token(Member(body, "pagination"))
                ?? Token(Member(Member(body, "payload"), "pagination"))
                ?? Token(body)
                ?? Token(Member(body, "payload"))
            : null;

    /// <summary>The names of the members at the top.</summary>
    public IEnumerable<string> MemberNames =>
        root is { ValueKind: JsonValueKind.Object } body ? body.EnumerateObject().Select(member => member.Name) : [];

    /// <summary>Whether it lists errors.</summary>
    public bool HasErrors => Member(root, "errors") is { ValueKind: JsonValueKind.Array } errors && errors.GetArrayLength() > 0;

    /// <summary>The errors that it lists, unmodified.</summary>
    public IReadOnlyList<ServiceError> Errors => root is { } body && HasErrors ? ServiceErrorReader.Read(body).Errors : [];

    private static JsonElement? Member(JsonElement? owner, string name) =>
        owner is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var value) ? value : null;

    // Older APIs write the name with a capital.
    private static (string Name, string Token)? Token(JsonElement? owner)
    {
        if (owner is not { ValueKind: JsonValueKind.Object } known)
        {
            return null;
        }

        foreach (var member in known.EnumerateObject())
        {
            if (string.Equals(member.Name, TokenName, StringComparison.OrdinalIgnoreCase)
                && member.Value.ValueKind == JsonValueKind.String && member.Value.GetString() is { Length: > 0 } token)
            {
                return (member.Name, token);
            }
        }

        return null;
    }
}
