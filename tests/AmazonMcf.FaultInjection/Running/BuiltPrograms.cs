namespace AmazonMcf.FaultInjection.Running;

/// <summary>The programs that a campaign starts: those of the clone it was built in.</summary>
internal static class BuiltPrograms
{
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary><c>mcf</c>.</summary>
    public static string Mcf { get; } = Program("src", "AmazonMcf.Cli", "mcf.dll");

    /// <summary>The campaign itself, for its worker.</summary>
    public static string FaultInjection { get; } = Program("tests", "AmazonMcf.FaultInjection", "AmazonMcf.FaultInjection.dll");

    private static string Program(string folder, string project, string name) =>
        Path.Combine(Root(), folder, project, "bin", Configuration, "net10.0", name);

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AmazonMcf.sln")))
            {
                return folder.FullName;
            }
        }

        throw new FaultInjectionException("The campaign must run from a clone of AmazonMcf.");
    }
}
