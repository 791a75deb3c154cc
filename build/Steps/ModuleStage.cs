namespace AmazonMcf.Build.Steps;

/// <summary>
/// The staged module, ready for Import-Module and for publishing. PowerShell 7 loads bin/net8.0 through bin/loader, or precompiled code
/// from bin/ready if available. Windows PowerShell loads bin/net472. Both load the native SQLite library from bin/runtimes.
/// </summary>
internal static class ModuleStage
{
    private static readonly string[] Platforms =
    [
        "win-x64", "win-x86", "win-arm64",
        "linux-x64", "linux-arm64", "linux-musl-x64", "linux-musl-arm64",
        "osx-x64", "osx-arm64",
    ];

    // Loaded when the first queue is opened, so without native code.
    private static readonly string[] OnDemand = ["AmazonMcf.Sqs.dll", "AWSSDK.Core.dll", "AWSSDK.SQS.dll"];

    // Loaded when the first quota store is opened; in the folder already, since AmazonMcf refers to them.
    private static readonly string[] OfQuotaStore = ["SellingPartner.Redis.dll", "StackExchange.Redis.dll", "RESPite.dll"];

    private static readonly string[] FromTheHost = ["System.Management.Automation.dll"];

    public static void Write(Repository repository)
    {
        var folder = new FolderMirror(repository.StagedModule);
        folder.Add("AmazonMcf.psd1", repository.Path("AmazonMcf.psd1"));
        folder.Add("LICENSE", repository.Path("LICENSE"));
        folder.Add("icon.png", repository.Path("docs", "images", "icon.png"));
        folder.AddAll("", repository.Path("src", "Module"), "*");
        AddAssemblies(repository, folder, "net8.0");
        AddAssemblies(repository, folder, "net472");
        foreach (var file in OnDemand)
        {
            folder.Add($"bin/net8.0/{file}", Path.Combine(Output(repository, "AmazonMcf.Sqs", "net8.0"), file));
        }

        NativeImages.Add(
            repository,
            folder,
            [.. Assemblies(repository, "net8.0").Where(file => !OfQuotaStore.Contains(Path.GetFileName(file), StringComparer.Ordinal))]);
        folder.AddAll("bin/loader", Output(repository, "AmazonMcf.Loader", "net8.0"), "AmazonMcf.Loader.dll");
        foreach (var platform in Platforms)
        {
            var native = Path.Combine(Output(repository, "AmazonMcf", "net8.0"), "runtimes", platform, "native");
            folder.AddAll($"bin/runtimes/{platform}/native", native, "*");
        }

        folder.AddText("THIRD-PARTY-NOTICES.txt", ThirdPartyNotices.Read(repository, "AmazonMcf", "AmazonMcf.Sqs"));
        folder.AddCatalog("FILES.sha256");
        folder.Write();
    }

    private static void AddAssemblies(Repository repository, FolderMirror folder, string framework)
    {
        foreach (var file in Assemblies(repository, framework))
        {
            folder.Add($"bin/{framework}/{Path.GetFileName(file)}", file);
        }
    }

    private static List<string> Assemblies(Repository repository, string framework) =>
    [
        .. Directory.EnumerateFiles(Output(repository, "AmazonMcf", framework), "*.dll")
            .Where(file => !FromTheHost.Contains(Path.GetFileName(file), StringComparer.OrdinalIgnoreCase)),
    ];

    private static string Output(Repository repository, string project, string framework) =>
        repository.Path("src", project, "bin", "Release", framework);
}
