using System.Text.Json;
using AmazonMcf.Connection;
using AmazonMcf.Errors;

namespace AmazonMcf.Configuration;

/// <summary>The named connections in the user's configuration file, which the cmdlets and mcf read.</summary>
internal sealed class ConnectionProfiles : JsonConfiguration
{
    /// <summary>The environment variable that overrides the path of the file.</summary>
    public const string PathVariable = "AMAZONMCF_CONFIG";

    private const string Kind = "configuration";

    private static readonly string[] LiveMembers =
        ["clientId", "clientSecret", "clientSecretExpires", "refreshToken", "sandbox", "endpoint", "tokenEndpoint", "sellerId"];

    private static readonly string[] Members = ["marketplace", "apiVersion", "unlimited", "embeddedStore", .. LiveMembers];

    private static readonly string[] RequiredMembers = ["clientId", "clientSecret", "refreshToken"];

    private readonly string file;

    private ConnectionProfiles(string file) => this.file = file;

    /// <summary>
    /// The path of the file: that of the environment variable, or else <c>amazonmcf/config.json</c> in the user's configuration folder
    /// (XDG_CONFIG_HOME, by default <c>~/.config</c>; on Windows, APPDATA).
    /// </summary>
    public static string DefaultPath()
    {
        if (Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } path)
        {
            return Path.GetFullPath(path);
        }

        var isWindows = Path.DirectorySeparatorChar == '\\';
        var folder = Environment.GetEnvironmentVariable(isWindows ? "APPDATA" : "XDG_CONFIG_HOME") is { Length: > 0 } named
            ? named
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), isWindows
                    ? Path.Combine("AppData", "Roaming")
                    : ".config");
        return Path.Combine(folder, "amazonmcf", "config.json");
    }

    /// <summary>Finds a connection in a configuration file. Problems of other connections have no effect.</summary>
    /// <param name="name">Its name; case is ignored.</param>
    /// <param name="path">The file. Default: the user's.</param>
    /// <exception cref="McfConfigurationException">
    /// The file cannot be read or has no connection of this name, or the connection is invalid; the message lists all its problems.
    /// </exception>
    public static ConnectionProfile Find(string name, string? path = null)
    {
        var file = path ?? DefaultPath();
        var entries = Read(file);
        var found = entries.FirstOrDefault(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw Missing(name, file, entries);
        return found.Profile ?? throw Invalid(file, Kind, found.Problems);
    }

    /// <summary>The connections in the user's configuration file, for completion; empty if it cannot be read.</summary>
    public static IReadOnlyList<ConnectionEntry> List()
    {
        try
        {
            return Read(DefaultPath());
        }
        catch (McfConfigurationException)
        {
            return [];
        }
    }

    /// <summary>Reads a configuration file.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="McfConfigurationException">The file cannot be read or does not contain connections.</exception>
    public static IReadOnlyList<ConnectionEntry> Read(string file)
    {
        var reader = new ConnectionProfiles(file);
        using var document = Parse(file, Kind, Kind);
        var entries = reader.ReadRoot(document.RootElement);
        reader.RequireNoProblems(file, Kind);
        return entries;
    }

    private static McfConfigurationException Missing(string name, string file, IReadOnlyList<ConnectionEntry> entries)
    {
        var known = string.Join(", ", entries.Select(entry => entry.Profile is null ? $"{entry.Name} (invalid)" : entry.Name));
        return new McfConfigurationException($"{file} has no connection '{name}'. Its connections are {known}.", file);
    }

    private List<ConnectionEntry> ReadRoot(JsonElement root)
    {
        if (ReadMembers(root, "", ["connections"]) is not { } members)
        {
            return [];
        }

        if (!members.TryGetValue("connections", out var list))
        {
            Problems.Add("connections is missing.");
            return [];
        }

        if (list.ValueKind != JsonValueKind.Object)
        {
            Problems.Add(NotAnObject(list, "connections"));
            return [];
        }

        return [.. list.EnumerateObject().GroupBy(member => member.Name, StringComparer.OrdinalIgnoreCase).Select(ReadEntry)];
    }

    // The problems of a connection concern only those who use it.
    private ConnectionEntry ReadEntry(IGrouping<string, JsonProperty> members)
    {
        var others = Problems.Count;
        if (members.Count() > 1)
        {
            Problems.Add($"connections.{members.Key} occurs twice.");
        }

        var profile = ReadProfile(members.Key, members.First().Value);
        var own = Problems.Skip(others).ToList();
        Problems.RemoveRange(others, own.Count);
        return new ConnectionEntry(members.Key, own.Count == 0 ? profile : null, own);
    }

    private ConnectionProfile? ReadProfile(string name, JsonElement element)
    {
        var path = "connections." + name;
        if (ReadMembers(element, path, Members) is not { } members)
        {
            return null;
        }

        var store = ReadText(members, path, "embeddedStore");
        RequireMembers(members, path);
        var marketplace = ReadMarketplace(ReadText(members, path, "marketplace"), path);
        return new ConnectionProfile
        {
            Name = name,
            File = file,
            Marketplace = McfMarketplaces.Find(marketplace) ?? McfMarketplaces.Find("US")!,
            EmbeddedStore = store is null ? null : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file) ?? "", store)),
            Sandbox = ReadFlag(members, path, "sandbox"),
            Endpoint = ReadAddress(members, path, "endpoint"),
            TokenEndpoint = ReadAddress(members, path, "tokenEndpoint"),
            SellerId = ReadText(members, path, "sellerId"),
            ApiVersion = ReadVersion(ReadText(members, path, "apiVersion"), path),
            Unlimited = ReadFlag(members, path, "unlimited"),
            ClientId = ReadText(members, path, "clientId"),
            ClientSecret = ReadReference(members, path, "clientSecret"),
            ClientSecretExpires = ReadTime(members, path, "clientSecretExpires"),
            RefreshToken = ReadReference(members, path, "refreshToken"),
        };
    }

    private void RequireMembers(Dictionary<string, JsonElement> members, string path)
    {
        if (members.ContainsKey("embeddedStore"))
        {
            var contradicting = LiveMembers.Where(members.ContainsKey).ToList();
            if (contradicting.Count > 0)
            {
                Problems.Add($"{path}.embeddedStore cannot be combined with {string.Join(", ", contradicting)}.");
            }

            return;
        }

        Problems.AddRange(RequiredMembers
            .Where(name => !members.ContainsKey(name))
            .Select(name => $"{path}.{name} is missing. For the embedded service, set embeddedStore instead."));
        if (members.ContainsKey("unlimited") && !members.ContainsKey("endpoint"))
        {
            Problems.Add($"{path}.unlimited requires embeddedStore or endpoint: Amazon always limits the request rate.");
        }
    }
}
