using System.Globalization;
using System.Text.Json;
using AmazonMcf.Connection;
using AmazonMcf.Connection.Secrets;
using AmazonMcf.Errors;
using AmazonMcf.Outbound;

namespace AmazonMcf.Configuration;

/// <summary>
/// Reads and validates a configuration in JSON: unknown members, values of a wrong type and secrets that are not references are problems,
/// which are reported together, each with the path of its member.
/// </summary>
internal abstract class JsonConfiguration
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The problems so far, each as a sentence.</summary>
    protected List<string> Problems { get; } = [];

    /// <summary>Parses a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What it is for, for messages.</param>
    /// <param name="kind">What it must be, for example <c>gateway configuration</c>.</param>
    /// <exception cref="McfConfigurationException">The file cannot be read, all users can write it, or it is not JSON.</exception>
    protected static JsonDocument Parse(string path, string name, string kind)
    {
        try
        {
            return JsonDocument.Parse(PrivateFile.ReadSettings(path, name), Options);
        }
        catch (JsonException failure)
        {
            var position = FormattableString.Invariant($"line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}");
            throw new McfConfigurationException($"{path} is not a valid {kind}: it is not valid JSON at {position}.", path);
        }
    }

    /// <summary>Throws an exception with all problems, if there are any.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">What it must be, for example <c>gateway configuration</c>.</param>
    /// <exception cref="McfConfigurationException">There are problems.</exception>
    protected void RequireNoProblems(string path, string kind)
    {
        if (Problems.Count > 0)
        {
            throw Invalid(path, kind, Problems);
        }
    }

    /// <summary>The exception for a file with problems.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">What it must be, for example <c>gateway configuration</c>.</param>
    /// <param name="problems">The problems, each as a sentence.</param>
    protected static McfConfigurationException Invalid(string path, string kind, IEnumerable<string> problems) =>
        new($"{path} is not a valid {kind}: {string.Join(" ", problems)}", path);

    /// <summary>The problem of a value that is not an object.</summary>
    /// <param name="element">The value.</param>
    /// <param name="path">The path of the value; empty for the root.</param>
    protected static string NotAnObject(JsonElement element, string path) => element.ValueKind == JsonValueKind.Null && path.Length > 0
        ? $"{path} must not be null."
        : $"{(path.Length == 0 ? "the file" : path)} must contain an object.";

    /// <summary>The members of an object by name, ignoring case; null when the value is not an object.</summary>
    /// <param name="element">The value.</param>
    /// <param name="path">The path of the value; empty for the root.</param>
    /// <param name="known">The known members; null if any name is allowed.</param>
    protected Dictionary<string, JsonElement>? ReadMembers(JsonElement element, string path, string[]? known)
    {
        var prefix = path.Length == 0 ? "" : path + ".";
        if (element.ValueKind != JsonValueKind.Object)
        {
            Problems.Add(NotAnObject(element, path));
            return null;
        }

        var members = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in element.EnumerateObject())
        {
            if (known?.Contains(member.Name, StringComparer.OrdinalIgnoreCase) == false)
            {
                Problems.Add($"{prefix}{member.Name} is not a known member. The members are {string.Join(", ", known)}.");
            }
            else if (members.ContainsKey(member.Name))
            {
                Problems.Add($"{prefix}{member.Name} occurs twice.");
            }
            else
            {
                members.Add(member.Name, member.Value);
            }
        }

        return members;
    }

    /// <summary>Reads a text; null if it is not there.</summary>
    protected string? ReadText(Dictionary<string, JsonElement> members, string path, string name)
    {
        if (!members.TryGetValue(name, out var value))
        {
            return null;
        }

        var problem = value.ValueKind switch
        {
            JsonValueKind.Null => "must not be null; remove the member or set a value",
            not JsonValueKind.String => "must be a string",
            _ when string.IsNullOrWhiteSpace(value.GetString()) => "must not be empty",
            _ => null,
        };
        if (problem is null)
        {
            return value.GetString();
        }

        Problems.Add($"{(path.Length == 0 ? "" : path + ".")}{name} {problem}.");
        return null;
    }

    /// <summary>Reads a reference to a secret; null if it is not there.</summary>
    protected string? ReadReference(Dictionary<string, JsonElement> members, string path, string name)
    {
        if (
            !members.TryGetValue(name, out var value)
            || (value.ValueKind == JsonValueKind.String && SecretReference.IsReference(value.GetString()!))
        )
        {
            return members.ContainsKey(name) ? value.GetString() : null;
        }

        Problems.Add(SecretReference.Rule($"{path}.{name}"));
        return null;
    }

    /// <summary>Checks the name of a marketplace.</summary>
    /// <returns>The name. Default: US.</returns>
    protected string ReadMarketplace(string? text, string path)
    {
        if (text is not null && McfMarketplaces.Find(text) is null)
        {
            Problems.Add($"{path}.marketplace: '{text}' is not a known marketplace. Use a code such as US, DE or JP, or an ID.");
        }

        return text ?? "US";
    }

    /// <summary>Checks a version of Fulfillment Outbound.</summary>
    /// <returns>The version; null for the default.</returns>
    protected string? ReadVersion(string? text, string path)
    {
        if (text is not null && !OutboundVersions.All.Contains(text, StringComparer.Ordinal))
        {
            Problems.Add($"{path}.apiVersion must be {string.Join(" or ", OutboundVersions.All)}.");
        }

        return text;
    }

    /// <summary>Reads a truth value; false if it is not there.</summary>
    protected bool ReadFlag(Dictionary<string, JsonElement> members, string path, string name)
    {
        if (members.TryGetValue(name, out var value) && value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Problems.Add($"{path}.{name} must be true or false.");
            return false;
        }

        return members.ContainsKey(name) && value.GetBoolean();
    }

    /// <summary>Reads a time, which is UTC unless it has an offset; null if it is not there.</summary>
    protected DateTime? ReadTime(Dictionary<string, JsonElement> members, string path, string name)
    {
        if (ReadText(members, path, name) is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time.UtcDateTime;
        }

        Problems.Add($"{path}.{name} must be a time such as 2027-05-29 or 2027-05-29T12:00:00Z.");
        return null;
    }

    /// <summary>Reads a URL; null if it is not there.</summary>
    protected Uri? ReadAddress(Dictionary<string, JsonElement> members, string path, string name)
    {
        if (ReadText(members, path, name) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address))
        {
            return address;
        }

        Problems.Add($"{path}.{name} must be a full URL such as https://example.com.");
        return null;
    }
}
