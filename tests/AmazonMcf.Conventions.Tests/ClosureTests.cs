namespace AmazonMcf.Conventions;

/// <summary>Both builds of the module carry all they need, and nothing that would fight with the host.</summary>
public class ClosureTests
{
    private static readonly string[] OfTheFramework =
    [
        "netstandard",
        "mscorlib",
        "System",
        "System.Core",
        "System.Net.Http",
        "System.Data",
        "System.IO.Compression",
        "System.Xml",
        "System.Numerics",
        "System.ComponentModel.DataAnnotations",
        "System.Runtime.Serialization",
        "System.ValueTuple",
        "Microsoft.CSharp",
        "System.Transactions",
        "System.Management.Automation",
    ];

    // Refit and StackExchange.Redis need them on .NET 8; .NET 10 has them, and then its own are used, except for hashing.
    private static readonly string[] NotInEveryRuntime =
    [
        "System.Net.ServerSentEvents",
        "System.IO.Pipelines",
        "System.IO.Hashing",
        "System.Diagnostics.DiagnosticSource",
    ];

    [Fact]
    public void Windows_PowerShell_finds_every_assembly_beside_the_module()
    {
        Rule.Holds(
            "bin/net472 lacks an assembly that one of its files refers to: reference the package, so that it is copied.",
            Missing(Tree.Output("AmazonMcf", "net472"), OfTheFramework.Contains));
    }

    [Fact]
    public void PowerShell_7_finds_every_assembly_beside_the_module_or_in_its_runtime()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

        Rule.Holds(
            "bin/net8.0 lacks an assembly that one of its files refers to: reference the package, so that it is copied.",
            Missing(
                Tree.Output("AmazonMcf", "net8.0"),
                name => name == "System.Management.Automation" || File.Exists(Path.Combine(runtime, name + ".dll"))));
    }

    [Fact]
    public void The_build_for_PowerShell_7_carries_no_copy_of_what_the_runtime_has()
    {
        Rule.Holds(
            "bin/net8.0 carries a facade of the runtime: reference the package for net472 only.",
            Assemblies(Tree.Output("AmazonMcf", "net8.0"))
                .Where(name =>
                    name.StartsWith("System.", StringComparison.Ordinal)
                    && name != "System.Management.Automation"
                    && !NotInEveryRuntime.Contains(name)
                )
        );
    }

    // A copy of its own would make a second HttpMessageHandler beside the one of the framework.
    [Fact]
    public void The_build_for_Windows_PowerShell_uses_the_HTTP_types_of_the_framework()
    {
        Assert.DoesNotContain("System.Net.Http", Assemblies(Tree.Output("AmazonMcf", "net472")));
    }

    [Fact]
    public void PowerShell_7_4_has_the_runtime_that_the_module_requires()
    {
        var floor = new Version(8, 0, 0, 0);
        var folder = Tree.Output("AmazonMcf", "net8.0");
        var present = Assemblies(folder).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Rule.Holds(
            "PowerShell 7.4 runs on .NET 8: take the build of the package for net8.0 or older.",
            from name in present
            from reference in AssemblyFile.VersionedReferences(Path.Combine(folder, name + ".dll"))
            where
                reference.Version > floor
                && reference.Name!.StartsWith("System", StringComparison.Ordinal)
                && !present.Contains(reference.Name)
            select $"{name} needs {reference.Name} {reference.Version}"
        );
    }

    private static IEnumerable<string> Missing(string folder, Func<string, bool> isGiven)
    {
        var present = Assemblies(folder).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return from name in present
               where name != "System.Management.Automation"
               from reference in AssemblyFile.References(Path.Combine(folder, name + ".dll"))
               where !present.Contains(reference) && !isGiven(reference)
               select $"{name} needs {reference}";
    }

    private static IEnumerable<string> Assemblies(string folder) =>
        Directory.EnumerateFiles(folder, "*.dll").Select(file => Path.GetFileNameWithoutExtension(file));
}
