using System.Management.Automation;
using System.Net;
using System.Reflection;
using System.Runtime.InteropServices;

namespace AmazonMcf.Desktop;

/// <summary>
/// What Windows PowerShell 5.1 needs in place of a load context: .NET Framework binds by exact version, so references of our own files
/// to our own files are answered by name. Nobody else's are.
/// </summary>
public sealed class DesktopModule : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(DesktopModule).Assembly.Location)!;

    /// <inheritdoc />
    public void OnImport()
    {
        if (!RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal)) return;
        AppDomain.CurrentDomain.AssemblyResolve += OnAssemblyResolve;
        AppDomain.CurrentDomain.AssemblyLoad += OnAssemblyLoad;
        // Zero leaves the choice to Windows, which is right; an explicit list of old versions is widened, never replaced.
        if (ServicePointManager.SecurityProtocol != 0) ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls12;
    }

    /// <inheritdoc />
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        AppDomain.CurrentDomain.AssemblyResolve -= OnAssemblyResolve;
        AppDomain.CurrentDomain.AssemblyLoad -= OnAssemblyLoad;
    }

    private static Assembly? OnAssemblyResolve(object? sender, ResolveEventArgs args)
    {
        if (!IsOurs(args.RequestingAssembly)) return null;
        var path = Path.Combine(Folder, new AssemblyName(args.Name).Name + ".dll");
        return File.Exists(path) ? Assembly.LoadFrom(path) : null;
    }

    // The SQLite provider asks Windows for its library by bare name; one that is loaded already is found.
    private static void OnAssemblyLoad(object? sender, AssemblyLoadEventArgs args)
    {
        if (IsOurs(args.LoadedAssembly) && args.LoadedAssembly.GetName().Name == "SQLitePCLRaw.provider.e_sqlite3")
            NativeSqlite.Load(Path.Combine(Folder, "..", "runtimes"));
    }

    private static bool IsOurs(Assembly? requester) =>
        requester is null
        || (!requester.IsDynamic && string.Equals(Path.GetDirectoryName(requester.Location), Folder, StringComparison.OrdinalIgnoreCase));
}
