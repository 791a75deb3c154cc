using System.Text.Json;
using AmazonMcf.Connection;
using AmazonMcf.Outbound;

namespace AmazonMcf.Cli.Gateway.Configuration;

/// <summary>Reads and validates the configuration; reports all problems together, each with the path of its member.</summary>
internal sealed class GatewayConfigurationReader
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip };

    private static readonly string[] RootMembers = ["clients"];

    // The members for Amazon's service, which cannot be combined with a store.
    private static readonly string[] LiveMembers = ["endpoint", "tokenEndpoint", "clientId", "clientSecret", "refreshToken"];

    private static readonly string[] ClientMembers =
    [
        "accessKeyId",
        "sellerId",
        "secretKey",
        "marketplace",
        "embeddedStore",
        "apiVersion",
        "unlimited",
        "name",
        .. LiveMembers,
    ];

    private readonly List<string> problems = [];

    private GatewayConfigurationReader()
    {
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="UsageException">The file cannot be read or is invalid; the message lists all problems.</exception>
    public static GatewayConfiguration Read(string path)
    {
        var reader = new GatewayConfigurationReader();
        using var document = Parse(path);
        var clients = reader.ReadRoot(document.RootElement);
        return reader.problems.Count == 0
            ? new GatewayConfiguration { Clients = clients }
            : throw new UsageException(
                $"{path} is not a valid gateway configuration: {string.Join(Environment.NewLine + "  ", reader.problems)}"
            );
    }

    private static JsonDocument Parse(string path)
    {
        try
        {
            return JsonDocument.Parse(PrivateFile.ReadSettings(path, "--config"), Options);
        }
        catch (JsonException failure)
        {
            var position = FormattableString.Invariant($"line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}");
            throw new UsageException($"{path} is not a valid gateway configuration: it is not valid JSON at {position}.");
        }
    }

    private List<GatewayClient> ReadRoot(JsonElement root)
    {
        if (ReadMembers(root, "", RootMembers) is not { } members)
        {
            return [];
        }

        if (!members.TryGetValue("clients", out var list) || list is not { ValueKind: JsonValueKind.Array } || list.GetArrayLength() == 0)
        {
            problems.Add("clients must be a list of at least one client.");
            return [];
        }

        var clients = list.EnumerateArray().Select(ReadClient).ToList();
        for (var index = 1; index < clients.Count; index++)
        {
            var key = clients[index]?.AccessKeyId;
            if (key is not null && clients.FindIndex(client => client?.AccessKeyId == key) is var first && first < index)
            {
                problems.Add(
                    FormattableString.Invariant(
                        $"clients[{index}].accessKeyId is a duplicate: clients[{first}] has the same access key."
                    )
                );
            }
        }

        return clients.OfType<GatewayClient>().ToList();
    }

    private GatewayClient? ReadClient(JsonElement element, int index)
    {
        var path = FormattableString.Invariant($"clients[{index}]");
        if (ReadMembers(element, path, ClientMembers) is not { } members)
        {
            return null;
        }

        string? Text(string name) => ReadText(members, path, name);
        var store = Text("embeddedStore");
        RequireMembers(members, path, isEmbedded: members.ContainsKey("embeddedStore"));
        return new GatewayClient
        {
            Name = Text("name"),
            AccessKeyId = Text("accessKeyId") ?? "",
            SellerId = Text("sellerId") ?? "",
            SecretKey = ReadReference(members, path, "secretKey") ?? "",
            Marketplace = ReadMarketplace(Text("marketplace"), path),
            EmbeddedStore = store,
            ApiVersion = ReadVersion(Text("apiVersion"), path),
            Unlimited = ReadFlag(members, path, "unlimited"),
            ClientId = Text("clientId"),
            ClientSecret = ReadReference(members, path, "clientSecret"),
            RefreshToken = ReadReference(members, path, "refreshToken"),
            Endpoint = ReadAddress(members, path, "endpoint"),
            TokenEndpoint = ReadAddress(members, path, "tokenEndpoint"),
        };
    }

    /// <summary>The members of an object by name, ignoring case; null when the value is not an object.</summary>
    private Dictionary<string, JsonElement>? ReadMembers(JsonElement element, string path, string[] known)
    {
        var prefix = path.Length == 0 ? "" : path + ".";
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add(
                element.ValueKind == JsonValueKind.Null && path.Length > 0
                    ? $"{path} must not be null."
                    : $"{(path.Length == 0 ? "the file" : path)} must contain an object."
            );
            return null;
        }

        var members = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in element.EnumerateObject())
        {
            if (!known.Contains(member.Name, StringComparer.OrdinalIgnoreCase))
            {
                problems.Add($"{prefix}{member.Name} is not a known member. The members are {string.Join(", ", known)}.");
            }
            else if (!members.TryAdd(member.Name, member.Value))
            {
                problems.Add($"{prefix}{member.Name} occurs twice.");
            }
        }

        return members;
    }

    private void RequireMembers(Dictionary<string, JsonElement> members, string path, bool isEmbedded)
    {
        string[] required = isEmbedded
            ? ["accessKeyId", "sellerId", "secretKey"]
            : ["accessKeyId", "sellerId", "secretKey", "clientId", "clientSecret", "refreshToken"];
        problems.AddRange(required.Where(name => !members.ContainsKey(name)).Select(name => $"{path}.{name} is missing."));
        var contradicting = LiveMembers.Where(name => isEmbedded && members.ContainsKey(name)).ToList();
        if (contradicting.Count > 0)
        {
            problems.Add(
                $"{path}.embeddedStore cannot be combined with {string.Join(", ", contradicting)}: a client uses either a store or "
                    + "a service."
            );
        }
    }

    private string? ReadText(Dictionary<string, JsonElement> members, string path, string name)
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

        problems.Add($"{path}.{name} {problem}.");
        return null;
    }

    private string? ReadReference(Dictionary<string, JsonElement> members, string path, string name)
    {
        if (
            !members.TryGetValue(name, out var value)
            || (value.ValueKind == JsonValueKind.String && SecretReference.IsReference(value.GetString()!))
        )
        {
            return members.ContainsKey(name) ? value.GetString() : null;
        }

        problems.Add(SecretReference.Rule($"{path}.{name}"));
        return null;
    }

    private string ReadMarketplace(string? text, string path)
    {
        if (text is not null && McfMarketplaces.Find(text) is null)
        {
            problems.Add($"{path}.marketplace: '{text}' is not a known marketplace. Use a code such as US, DE or JP, or an ID.");
        }

        return text ?? "US";
    }

    private string? ReadVersion(string? text, string path)
    {
        if (text is not null && !OutboundVersions.All.Contains(text, StringComparer.Ordinal))
        {
            problems.Add($"{path}.apiVersion must be {string.Join(" or ", OutboundVersions.All)}.");
        }

        return text;
    }

    private bool ReadFlag(Dictionary<string, JsonElement> members, string path, string name)
    {
        if (members.TryGetValue(name, out var value) && value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            problems.Add($"{path}.{name} must be true or false.");
            return false;
        }

        return members.ContainsKey(name) && value.GetBoolean();
    }

    private Uri? ReadAddress(Dictionary<string, JsonElement> members, string path, string name)
    {
        if (ReadText(members, path, name) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address))
        {
            return address;
        }

        problems.Add($"{path}.{name} must be a full URL such as https://example.com.");
        return null;
    }
}
