using System.Diagnostics;
using System.Globalization;

namespace AmazonMcf.Build;

/// <summary>Writes one line per step, with its duration.</summary>
internal static class StepLog
{
    public static void Run(string name, string what, Action step) =>
        Run(name, () =>
        {
            step();
            return what;
        });

    /// <summary>Runs a step whose outcome is only known at its end.</summary>
    public static void Run(string name, Func<string> step)
    {
        var clock = Stopwatch.StartNew();
        var what = step();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-9} {what,-68} {clock.Elapsed.TotalSeconds,6:0.0} s"));
    }

    /// <summary>Writes additional information about a step.</summary>
    public static void Note(string name, string what) => Console.WriteLine($"  {name,-9} {what}");

    /// <summary>Reports that a step was skipped, so that it is not mistaken for a success.</summary>
    public static void Skipped(string name, string why) => Console.WriteLine($"  {name,-9} SKIPPED: {why}");
}
