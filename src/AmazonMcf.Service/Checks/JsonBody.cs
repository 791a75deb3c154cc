using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Checks;

/// <summary>
/// Reads the body of a request in the order the service checks it: media type, JSON, required members, null elements, types.
/// </summary>
internal static class JsonBody
{
    /// <summary>Reads a body.</summary>
    /// <typeparam name="T">The wire type.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="type">How the type is read.</param>
    /// <param name="requireMembers">Rejects a body that lacks members.</param>
    /// <exception cref="ServiceErrorException">
    /// UnsupportedMediaType, MalformedBody, MissingParameter, MissingAddressMembers or InvalidValue.
    /// </exception>
    public static T Read<T>(ServiceRequest request, JsonTypeInfo<T> type, Action<JsonElement> requireMembers)
    {
        if (!IsJson(request.Header("Content-Type")))
        {
            throw ServiceErrors.NotJson();
        }

        using var document = Parse(request.Body);
        requireMembers(document.RootElement);
        JsonRules.RefuseNullElements(document.RootElement);
        try
        {
            return document.RootElement.Deserialize(type) ?? throw ServiceErrors.Malformed();
        }
        catch (JsonException wrong)
        {
            throw WrongType(document.RootElement, wrong.Path);
        }
    }

    /// <summary>Parses a body as JSON; every string of it can be read afterwards.</summary>
    /// <param name="body">The bytes.</param>
    /// <returns>The document, whose root is an object. Dispose of it.</returns>
    /// <exception cref="ServiceErrorException">MalformedBody.</exception>
    public static JsonDocument Parse(byte[] body)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            throw ServiceErrors.Malformed();
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object && JsonRules.IsText(document.RootElement))
        {
            return document;
        }

        document.Dispose();
        throw ServiceErrors.Malformed();
    }

    /// <summary>Writes a response.</summary>
    /// <typeparam name="T">The wire type.</typeparam>
    /// <param name="response">The response.</param>
    /// <param name="type">How the type is written.</param>
    public static byte[] Write<T>(T response, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(response, type);

    private static bool IsJson(string? contentType) =>
        string.Equals(contentType?.Split(';')[0].Trim(), "application/json", StringComparison.OrdinalIgnoreCase);

    private static ServiceErrorException WrongType(JsonElement root, string? path)
    {
        var (name, value) = JsonLocation.Find(root, path);
        return name is null ? ServiceErrors.Malformed() : ServiceErrors.InvalidValue(value, name);
    }
}
