using System.Reflection;

namespace AmazonMcf.Mono;

/// <summary>The references of the staged files that .NET Framework would not find by itself: same name, other version.</summary>
internal static class Mismatches
{
    public static void Print(string folder)
    {
        var present = Directory
            .GetFiles(folder, "*.dll")
            .Select(AssemblyName.GetAssemblyName)
            .ToDictionary(name => name.Name, name => name.Version);
        var rows =
            from requester in present.Keys.OrderBy(name => name, StringComparer.Ordinal)
            from reference in Assembly.ReflectionOnlyLoadFrom(Path.Combine(folder, requester + ".dll")).GetReferencedAssemblies()
            where present.TryGetValue(reference.Name, out var version) && version != reference.Version
            select $"{requester,-34} {reference.Name,-38} {reference.Version,-10} {present[reference.Name]}";
        Console.WriteLine($"{"mismatch: file",-34} {"refers to",-38} {"version",-10} staged");
        foreach (var row in rows)
        {
            Console.WriteLine(row);
        }
    }
}
