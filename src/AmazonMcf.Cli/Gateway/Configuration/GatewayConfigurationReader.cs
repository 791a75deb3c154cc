using System.Text.Json;
using AmazonMcf.Cli.Connection;
using AmazonMcf.Configuration;
using AmazonMcf.Connection;
using AmazonMcf.Errors;

namespace AmazonMcf.Cli.Gateway.Configuration;

/// <summary>Reads and validates the configuration; reports all problems together, each with the path of its member.</summary>
internal sealed class GatewayConfigurationReader : JsonConfiguration
{
    private const string Kind = "gateway configuration";

    private static readonly string[] RootMembers = ["clients", "quotaStore", "quotaStorePassword"];

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

    private GatewayConfigurationReader()
    {
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="McfConfigurationException">The file cannot be read or is invalid; the message lists all problems.</exception>
    public static GatewayConfiguration Read(string path)
    {
        var reader = new GatewayConfigurationReader();
        using var document = Parse(path, "--config", Kind);
        var read = reader.ReadRoot(document.RootElement);
        reader.RequireNoProblems(path, Kind);
        return read;
    }

    private GatewayConfiguration ReadRoot(JsonElement root) => ReadMembers(root, "", RootMembers) is { } members
        ? new GatewayConfiguration { Clients = ReadClients(members), QuotaStore = ReadQuotaStore(members) }
        : new GatewayConfiguration();

    private QuotaStoreChoice ReadQuotaStore(Dictionary<string, JsonElement> members)
    {
        var (address, password) = (ReadText(members, "", "quotaStore"), ReadText(members, "", "quotaStorePassword"));
        var settings = new McfConnectionSettings { QuotaStore = address, QuotaStorePassword = password };
        Problems.AddRange(
            QuotaStoreRules.Find(settings).Select(one => $"{JsonNamingPolicy.CamelCase.ConvertName(one.Member)} {one.Rule}."));
        return new QuotaStoreChoice(address, password);
    }

    private List<GatewayClient> ReadClients(Dictionary<string, JsonElement> members)
    {
        if (!members.TryGetValue("clients", out var list) || list is not { ValueKind: JsonValueKind.Array } || list.GetArrayLength() == 0)
        {
            Problems.Add("clients must be a list of at least one client.");
            return [];
        }

        var clients = list.EnumerateArray().Select(ReadClient).ToList();
        for (var index = 1; index < clients.Count; index++)
        {
            var key = clients[index]?.AccessKeyId;
            if (key is not null && clients.FindIndex(client => client?.AccessKeyId == key) is var first && first < index)
            {
                Problems.Add(
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

    private void RequireMembers(Dictionary<string, JsonElement> members, string path, bool isEmbedded)
    {
        string[] required = isEmbedded
            ? ["accessKeyId", "sellerId", "secretKey"]
            : ["accessKeyId", "sellerId", "secretKey", "clientId", "clientSecret", "refreshToken"];
        Problems.AddRange(required.Where(name => !members.ContainsKey(name)).Select(name => $"{path}.{name} is missing."));
        var contradicting = LiveMembers.Where(name => isEmbedded && members.ContainsKey(name)).ToList();
        if (contradicting.Count > 0)
        {
            Problems.Add(
                $"{path}.embeddedStore cannot be combined with {string.Join(", ", contradicting)}: a client uses either a store or "
                    + "a service."
            );
        }
    }
}
