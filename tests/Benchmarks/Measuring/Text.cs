using System.Globalization;

namespace AmazonMcf.Benchmarks.Measuring;

/// <summary>How figures are written.</summary>
internal static class Text
{
    public static string Of(TimeSpan time) => time.TotalSeconds >= 10
        ? Number(time.TotalSeconds, "0.0") + " s"
        : Number(time.TotalMilliseconds, "#,0") + " ms";

    public static string Microseconds(TimeSpan time) => Number(time.TotalMicroseconds) + " µs";

    public static string Ratio(double ratio) => Number(ratio, "0.00");

    public static string Mebibytes(double bytes) => Number(bytes / (1024 * 1024), "0") + " MiB";

    public static string Number(double value, string format = "#,0") => value.ToString(format, CultureInfo.InvariantCulture);
}
