using System.Text.Json;

namespace AmazonMcf.Build.Steps;

/// <summary>
/// Compiles the assemblies of the module to native code for the most common platforms, so that the first order of a process does not wait
/// for the JIT compiler. If the packages of build/ReadyToRun cannot be restored, the module is staged without native code.
/// </summary>
internal static class NativeImages
{
    // Each as it is called in names of packages, and by the compiler.
    private static readonly (string Platform, string System, string Architecture)[] Targets =
    [
        ("linux-x64", "linux", "x64"),
        ("win-x64", "windows", "x64"),
        ("osx-arm64", "osx", "arm64"),
    ];

    /// <summary>Adds <c>bin/ready/net10.0-(platform)</c>: the loader looks there first.</summary>
    /// <param name="repository">The clone.</param>
    /// <param name="folder">The module.</param>
    /// <param name="assemblies">The assemblies to compile.</param>
    public static void Add(Repository repository, FolderMirror folder, IReadOnlyList<string> assemblies)
    {
        if (Restore(repository) is not { } packages)
        {
            StepLog.Skipped("native", "the packages of build/ReadyToRun cannot be restored; the module is staged without native code");
            return;
        }

        foreach (var (platform, system, architecture) in Targets)
        {
            var images = repository.Path("build", "ReadyToRun", "obj", "images", packages.Version, platform);
            Directory.CreateDirectory(images);
            var framework = packages.Framework(platform);
            string[] target = ["--targetos", system, "--targetarch", architecture, "-O", "-r", Path.Combine(framework, "*.dll")];
            foreach (var assembly in assemblies)
            {
                var image = Path.Combine(images, Path.GetFileName(assembly));
                Compile(repository, packages.Compiler, assembly, image, target);
                folder.Add($"bin/ready/{packages.Generation}-{platform}/{Path.GetFileName(image)}", image);
            }
        }
    }

    // What is older than its source is compiled again; a compiler of another version has a folder of its own.
    private static void Compile(Repository repository, string compiler, string assembly, string image, string[] target)
    {
        if (File.Exists(image) && File.GetLastWriteTimeUtc(image) >= File.GetLastWriteTimeUtc(assembly))
        {
            return;
        }

        var beside = Path.Combine(Path.GetDirectoryName(assembly)!, "*.dll");
        var result = Tool.Capture(repository, compiler, [assembly, "-o", image, "-r", beside, .. target]);
        if (result.ExitCode != 0)
        {
            throw new BuildFailure($"{result.Output.Trim()}{Environment.NewLine}crossgen2 failed on {repository.Display(assembly)}.");
        }
    }

    private static Packages? Restore(Repository repository)
    {
        var project = repository.Path("build", "ReadyToRun", "ReadyToRun.csproj");
        if (Tool.Capture(repository, "dotnet", "restore", project, "--verbosity", "quiet", "-nologo").ExitCode != 0)
        {
            return null;
        }

        var told = Tool.Capture(
            repository,
            "dotnet",
            "msbuild",
            project,
            "-nologo",
            "-getProperty:NuGetPackageRoot",
            "-getProperty:CompilerVersion",
            "-getProperty:CompilerPlatform",
            "-getProperty:TargetFramework");
        using var json = JsonDocument.Parse(told.Output);
        var properties = json.RootElement.GetProperty("Properties");
        return new Packages(Text("NuGetPackageRoot"), Text("CompilerVersion"), Text("CompilerPlatform"), Text("TargetFramework"));

        string Text(string name) => properties.GetProperty(name).GetString()!;
    }

    private sealed record Packages(string Root, string Version, string Host, string Generation)
    {
        public string Compiler => Path.Combine(
            Root, $"microsoft.netcore.app.crossgen2.{Host}", Version, "tools", OperatingSystem.IsWindows() ? "crossgen2.exe" : "crossgen2");

        public string Framework(string platform) =>
            Path.Combine(Root, $"microsoft.netcore.app.runtime.{platform}", Version, "runtimes", platform, "lib", Generation);
    }
}
