namespace AmazonMcf.Tests.OrderFiles.Formats;

/// <summary>Finds the order files of the tests.</summary>
internal static class SampleFiles
{
    /// <summary>The path of a file in tests/data/order-files.</summary>
    public static string Data(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AmazonMcf.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "tests", "data", "order-files", name);
    }
}
