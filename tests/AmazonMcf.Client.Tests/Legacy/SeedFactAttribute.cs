using AmazonMcf.Contract;

namespace AmazonMcf.Tests.Legacy;

/// <summary>A test on pages of Amazon's documentation of MWS, which says so where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SeedFactAttribute : FactAttribute
{
    public SeedFactAttribute() => Skip = Find("002") is not null && Find("004") is not null
        ? null
        : "NOT TESTED: pages of the MWS documentation are missing; put them into shared/seeds beside the repository to convert their examples.";

    /// <summary>The page of a number; null where it is not on this machine.</summary>
    public static string? Find(string number)
    {
        var model = ModelFile.Find(ModelFile.Outbound20200701);
        var folder = model is null ? null : Path.Combine(Path.GetDirectoryName(model)!, "..", "seeds");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, number + "_*.txt").FirstOrDefault() : null;
    }
}
