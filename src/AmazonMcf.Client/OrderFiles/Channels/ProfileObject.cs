using System.Globalization;
using System.Text.Json;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Columns;

namespace AmazonMcf.OrderFiles.Channels;

/// <summary>
/// An object of a profile with its known members, whose names ignore case. Each error names the file, the JSON path of the member, its
/// value and the rule.
/// </summary>
internal sealed class ProfileObject
{
    private readonly Dictionary<string, (string Path, JsonElement Value)> members = new(StringComparer.OrdinalIgnoreCase);
    private readonly string file;
    private readonly string path;
    private readonly List<McfValidationError> errors;

    /// <summary>Reads the members of an object.</summary>
    /// <param name="value">The object.</param>
    /// <param name="file">The file.</param>
    /// <param name="path">The JSON path of the object.</param>
    /// <param name="known">The names of its members.</param>
    /// <param name="errors">Receives the errors.</param>
    public ProfileObject(JsonElement value, string file, string path, string[] known, List<McfValidationError> errors)
    {
        (this.file, this.path, this.errors) = (file, path, errors);
        if (value.ValueKind != JsonValueKind.Object)
        {
            Report(path, value, "must be an object.");
            return;
        }

        foreach (var member in value.EnumerateObject())
        {
            if (!known.Contains(member.Name, StringComparer.OrdinalIgnoreCase))
            {
                var hint = NearMatch.Suggest(member.Name, known) is { Length: > 0 } near
                    ? "is not a known member." + near
                    : $"is not a known member; the members are {string.Join(", ", known)}.";
                Report(At(path, member.Name), null, hint);
            }
            else if (members.ContainsKey(member.Name))
            {
                Report(At(path, member.Name), member.Value, "must not occur twice.");
            }
            else
            {
                members.Add(member.Name, (At(path, member.Name), member.Value));
            }
        }
    }

    /// <summary>A text; null if the member is missing or invalid.</summary>
    /// <param name="name">The member.</param>
    /// <param name="check">Returns the rule that a text breaks; null if it is valid.</param>
    public string? Text(string name, Func<string, string?>? check = null) =>
        members.TryGetValue(name, out var member) ? Text(member.Path, member.Value, check) : null;

    /// <summary>Yes or no; no if the member is missing or invalid.</summary>
    public bool Flag(string name)
    {
        if (!members.TryGetValue(name, out var member))
        {
            return false;
        }

        if (member.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Report(member.Path, member.Value, "must be true or false.");
            return false;
        }

        return member.Value.GetBoolean();
    }

    /// <summary>A list of texts, or a single one; empty if the member is missing.</summary>
    public IReadOnlyList<string> Texts(string name, Func<string, string?>? check = null)
    {
        if (!members.TryGetValue(name, out var member))
        {
            return [];
        }

        if (member.Value.ValueKind != JsonValueKind.Array)
        {
            return Text(member.Path, member.Value, check) is { } single ? [single] : [];
        }

        return
        [
            .. member.Value.EnumerateArray()
                .Select((value, index) => Text(member.Path + "[" + index.ToString(CultureInfo.InvariantCulture) + "]", value, check))
                .OfType<string>(),
        ];
    }

    /// <summary>A table of texts; null if the member is missing.</summary>
    public IDictionary<string, string>? Table(string name, Func<string, string?> check)
    {
        if (!members.TryGetValue(name, out var member))
        {
            return null;
        }

        var table = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (member.Value.ValueKind != JsonValueKind.Object)
        {
            Report(member.Path, member.Value, "must be an object.");
            return table;
        }

        foreach (var entry in member.Value.EnumerateObject())
        {
            var place = At(member.Path, entry.Name);
            if (string.IsNullOrWhiteSpace(entry.Name))
            {
                Report(place, entry.Value, "must have a name.");
            }
            else if (table.ContainsKey(entry.Name.Trim()))
            {
                Report(place, entry.Value, "must not occur twice.");
            }
            else if (Text(place, entry.Value, check) is { } text)
            {
                table.Add(entry.Name.Trim(), text);
            }
        }

        return table;
    }

    /// <summary>An object; one without members if the member is missing.</summary>
    public ProfileObject? Object(string name, string[] known) =>
        members.TryGetValue(name, out var member) ? new ProfileObject(member.Value, file, member.Path, known, errors) : null;

    /// <summary>Adds an error about a member.</summary>
    public void Add(string name, string? value, string rule) => errors.Add(new McfValidationError
    {
        Path = file,
        Member = members.TryGetValue(name, out var member) ? member.Path : At(path, name),
        Value = value,
        Rule = rule,
    });

    private static string At(string path, string name) =>
        name.Length > 0 && name.All(character => char.IsLetterOrDigit(character) || character == '_')
            ? path + "." + name
            : path + "['" + name.Replace("'", "\\'") + "']";

    private string? Text(string place, JsonElement value, Func<string, string?>? check)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : null;
        var rule = text is null ? "must be a text."
            : text.Length == 0 ? "must not be empty; remove the member or set a value."
            : check?.Invoke(text);
        if (rule is null)
        {
            return text;
        }

        Report(place, value, rule);
        return null;
    }

    private void Report(string place, JsonElement? value, string rule) => errors.Add(new McfValidationError
    {
        Path = file,
        Member = place,
        Value = value is { ValueKind: JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } plain
            ? plain.ToString()
            : null,
        Rule = rule,
    });
}
