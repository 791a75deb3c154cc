namespace AmazonMcf.Contract;

/// <summary>Where Amazon's own description of an interface lies on this machine, if it does.</summary>
public static class ModelFile
{
    public const string Outbound20200701 = "fulfillmentOutbound_2020-07-01.json";

    /// <summary>The path of a description; null where it is not on this machine.</summary>
    public static string? Find(string name)
    {
        var root = RepositoryRoot();
        return root is null
            ? null
            : new[] { root.Parent, root.Parent?.Parent }
                .Where(folder => folder is not null)
                .Select(folder => Path.Combine(folder!.FullName, "shared", "models", name))
                .FirstOrDefault(File.Exists);
    }

    /// <summary>Why tests of a description are skipped; null where they can run.</summary>
    public static string? SkipReason(string name) => Find(name) is not null
        ? null
        : $"NOT TESTED: Amazon's description {name} is missing; put it into shared/models beside the repository to run the contract tests.";

    private static DirectoryInfo? RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AmazonMcf.sln")))
            folder = folder.Parent;
        return folder;
    }
}
