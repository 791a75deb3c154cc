namespace AmazonMcf.FaultInjection.Soak;

/// <summary>The soak test of this program: about a minute, or half an hour with <c>--long</c>.</summary>
internal static class SoakProgram
{
    /// <summary>The argument that asks for it.</summary>
    public const string Name = "soak";

    private static readonly TimeSpan Short = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(30);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("mcf-soak-");
        var length = arguments.Contains("--long", StringComparer.Ordinal) ? Long : Short;
        var isGood = await new SoakRun(
            FaultInjectionSettings.FromEnvironment()[0].Seed,
            length,
            Console.WriteLine
        ).RunAsync(folder.FullName);
        folder.Delete(recursive: true);
        return isGood ? 0 : 1;
    }
}
