using System.Reflection;
using System.Runtime.Loader;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>CsvHelper 34 on the same file, loaded beside the version that the library uses.</summary>
internal static class CsvAlone34
{
    private const string Contestant = "Benchmarks.Csv34";

    private static readonly Lazy<Func<string, int>> Rows = new(Load);

    /// <summary>Reads the rows into objects, as its users do.</summary>
    public static int ReadRows(string path) => Rows.Value(path);

    private static Func<string, int> Load()
    {
        var path = AppContext.BaseDirectory.Replace(
            Path.DirectorySeparatorChar + "Benchmarks" + Path.DirectorySeparatorChar,
            Path.DirectorySeparatorChar + Contestant + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );
        var context = new Beside(Path.Combine(path, Contestant + ".dll"));
        return context
            .LoadFromAssemblyName(new AssemblyName(Contestant))
            .GetType("AmazonMcf.Benchmarks.Csv34.FlatFileReader", throwOnError: true)!
            .GetMethod("ReadRows")!
            .CreateDelegate<Func<string, int>>();
    }

    private sealed class Beside(string path) : AssemblyLoadContext(Contestant)
    {
        private readonly AssemblyDependencyResolver resolver = new(path);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            resolver.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromAssemblyPath(found) : null;
    }
}
