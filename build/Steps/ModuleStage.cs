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

    // Loaded when the first queue is opened; nothing refers to them.
    private static readonly string[] OnDemand = ["AmazonMcf.Sqs.dll", "AWSSDK.Core.dll", "AWSSDK.SQS.dll"];

    // What an import, a first order and an order file load. Native code of the rest would only make the package larger: it is used
    // later, as of queues, quota stores and workbooks, or never, as the parts of Refit that take part in no call.
    private static readonly string[] WithNativeCode =
    [
        "AmazonMcf.dll", "AmazonMcf.Client.dll", "AmazonMcf.Mws.dll", "AmazonMcf.Service.dll", "SellingPartner.dll",
        "CsvHelper.dll", "Microsoft.Data.Sqlite.dll", "Polly.Core.dll", "Refit.dll",
        "SQLitePCLRaw.batteries_v2.dll", "SQLitePCLRaw.core.dll", "SQLitePCLRaw.provider.e_sqlite3.dll",
    ];

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
            repository, folder, [.. WithNativeCode.Select(file => Path.Combine(Output(repository, "AmazonMcf", "net8.0"), file))]);
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
