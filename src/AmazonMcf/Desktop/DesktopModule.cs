using System.Management.Automation;
using System.Runtime.InteropServices;

namespace AmazonMcf.Desktop;

#pragma warning disable RS0016 // Public for PowerShell, which creates it; only this framework has it, and no script uses it.

/// <summary>Resolves the assemblies of the module in Windows PowerShell 5.1, which has no load contexts.</summary>
public sealed class DesktopModule : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(DesktopModule).Assembly.Location)!;
    private static readonly DesktopAssemblies Ours = new(Folder);

    /// <inheritdoc />
    public void OnImport()
    {
        if (!RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal))
        {
            return;
        }

        AppDomain.CurrentDomain.AssemblyResolve += Ours.Resolve;
        AppDomain.CurrentDomain.AssemblyLoad += OnAssemblyLoad;
    }

    /// <inheritdoc />
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        AppDomain.CurrentDomain.AssemblyResolve -= Ours.Resolve;
        AppDomain.CurrentDomain.AssemblyLoad -= OnAssemblyLoad;
    }

    // The SQLite provider loads its library by name only; Windows then finds the one that is already loaded.
    private static void OnAssemblyLoad(object? sender, AssemblyLoadEventArgs args)
    {
        if (
            Ours.IsOurs(DesktopAssemblies.LocationOf(args.LoadedAssembly)!)
            && args.LoadedAssembly.GetName().Name == "SQLitePCLRaw.provider.e_sqlite3"
        )
        {
            NativeSqlite.Load(Path.Combine(Folder, "..", "runtimes"));
        }
    }
}
