namespace AmazonMcf.Mws;

/// <summary>A test on pages of Amazon's documentation of MWS, which says so where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SeedFactAttribute : FactAttribute
{
    public SeedFactAttribute() =>
        Skip =
            Find("002") is not null && Find("004") is not null
                ? null
                : "NOT TESTED: pages of the MWS documentation are missing; put them into shared/seeds beside the repository to convert "
                    + "their examples.";

    /// <summary>The page of a number; null where it is not on this machine.</summary>
    public static string? Find(string number)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "AmazonMcf.sln")))
        {
            root = root.Parent;
        }

        return new[] { root?.Parent, root?.Parent?.Parent }
            .Where(folder => folder is not null)
            .Select(folder => Path.Combine(folder!.FullName, "shared", "seeds"))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, number + "_*.txt"))
            .FirstOrDefault();
    }
}
