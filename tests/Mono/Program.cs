using System.Reflection;
using System.Runtime.CompilerServices;
using AmazonMcf.Desktop;

namespace AmazonMcf.Mono;

/// <summary>
/// Loads the client from the staged module as Windows PowerShell would, and does a day's work against <c>mcf serve</c>:
/// <c>mono Mono.exe FOLDER MCF.DLL ORDER-FILE</c>.
/// </summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        var folder = Path.GetFullPath(arguments[0]);
        Mismatches.Print(folder);
        var ours = new DesktopAssemblies(folder);
        AppDomain.CurrentDomain.AssemblyResolve += ours.Resolve;

        // What this program itself refers to, a cmdlet would find because it is in the folder.
        AppDomain.CurrentDomain.AssemblyResolve += (_, reference) =>
            reference.RequestingAssembly == typeof(Program).Assembly && ours.Find(null, reference.Name) is { } file
                ? Assembly.LoadFrom(file)
                : null;
        return Work(arguments[1], arguments[2]);
    }

    // Apart, so that nothing of the client is loaded before the handlers are set.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Work(string mcf, string file)
    {
        using var service = new EmbeddedHost(mcf);
        return new SmokeTest(service).RunAsync(file).GetAwaiter().GetResult();
    }
}
