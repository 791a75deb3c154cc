using System.Reflection;
using AmazonMcf.Desktop;

namespace AmazonMcf.Conventions;

/// <summary>
/// .NET Framework binds by exact version, and packages refer to each other's older ones: what the handler of Windows PowerShell returns
/// is computed from the build.
/// </summary>
public class DesktopTests
{
    private static readonly string Folder = Tree.Output("AmazonMcf", "net472");
    private static readonly DesktopAssemblies Handler = new(Folder);

    [Fact]
    public void Every_reference_to_another_version_is_answered_with_the_file_of_the_module()
    {
        var mismatches = Mismatches().ToList();

        Assert.NotEmpty(mismatches);
        Rule.Holds(
            "Windows PowerShell would not find an assembly: see DesktopAssemblies.",
            mismatches.Where(mismatch => Handler.Find(mismatch.Requester, mismatch.Reference.FullName) != Staged(mismatch.Reference))
                .Select(mismatch => $"{Path.GetFileName(mismatch.Requester)} needs {mismatch.Reference}"));
    }

    [Fact]
    public void Foreign_assemblies_are_not_resolved() =>
        Assert.Null(Handler.Find(Path.Combine(Path.GetTempPath(), "Polly.dll"), "Polly.Core, Version=1.0.0.0"));

    [Fact]
    public void Nothing_is_answered_for_code_that_lies_nowhere() => Assert.Null(Handler.Find("", "Polly.Core, Version=1.0.0.0"));

    [Fact]
    public void Files_the_module_does_not_bring_are_left_to_the_host() =>
        Assert.Null(Handler.Find(Path.Combine(Folder, "AmazonMcf.dll"), "Newtonsoft.Json, Version=13.0.0.0"));

    private static IEnumerable<(string Requester, AssemblyName Reference)> Mismatches() =>
        from requester in Directory.EnumerateFiles(Folder, "*.dll")
        from reference in AssemblyFile.VersionedReferences(requester)
        let file = Staged(reference)
        where File.Exists(file) && AssemblyName.GetAssemblyName(file).Version != reference.Version
        select (requester, reference);

    private static string Staged(AssemblyName reference) => Path.Combine(Folder, reference.Name + ".dll");
}
