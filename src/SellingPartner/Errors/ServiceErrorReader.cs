using System.Text;
using System.Text.Json;
using SellingPartner.Text;

namespace SellingPartner.Errors;

/// <summary>
/// Reads the errors of a response in either form: the list of the Selling Partner API, or the single one of Login with Amazon. They are
/// unmodified: <see cref="FailureReport"/> has what may be shown.
/// </summary>
internal static class ServiceErrorReader
{
    private static readonly ServiceErrorList None = new([], false);

    public static ServiceErrorList Read(byte[] body)
    {
        try
        {
            // Read as text first: JSON would reject characters that were damaged in transit.
            var text = Encoding.UTF8.GetString(body).TrimStart('\uFEFF');
            using var document = JsonDocument.Parse(text);
            var errors = Read(document.RootElement);
            return errors.IsOfTheService && DuplicateMembers.AreIn(Encoding.UTF8.GetBytes(text))
                ? errors with
                {
                    IsOfTheService = false,
                }
                : errors;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Half of a surrogate pair is JSON and no text: such words count as none.
            return None;
        }
    }

    /// <summary>Reads the errors of JSON.</summary>
    /// <param name="root">The JSON.</param>
    public static ServiceErrorList Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return None;
        }

        if (root.TryGetProperty("errors", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            return ReadList(list);
        }

        return Text(root, "error") is { Length: > 0 } code
            ? new([new ServiceError(code, Text(root, "error_description") ?? "", null)], false)
            : None;
    }

    private static ServiceErrorList ReadList(JsonElement list)
    {
        var errors = list.EnumerateArray().Where(error => error.ValueKind == JsonValueKind.Object).Select(ReadOne).ToArray();
        var isWhole =
            errors.Length > 0 && errors.Length == list.GetArrayLength() && errors.All(error => !string.IsNullOrWhiteSpace(error.Code));
        return new(errors, isWhole);
    }

    private static ServiceError ReadOne(JsonElement error) =>
        new(Text(error, "code") ?? "", Text(error, "message") ?? "", Text(error, "details"));

    private static string? Text(JsonElement owner, string name) => owner.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Null => null,
            _ => value.GetRawText(),
        }
        : null;
}
