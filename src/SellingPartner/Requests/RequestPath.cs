using System.Text.RegularExpressions;
using SellingPartner.Text;

namespace SellingPartner.Requests;

/// <summary>
/// A path of the service's host, as typed by a user: checked, so that it cannot lead to another host or step out of itself however it is
/// escaped, and escaped once.
/// </summary>
internal sealed class RequestPath
{
    private const string Any = "*";

    // Every API has a version, and what comes before it is never an id.
    private const int LastPlaceOfAVersion = 4;

    private static readonly Regex VersionName = new(
        @"^(?:v\d+|\d{4}-\d\d-\d\d)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private RequestPath(string[] segments, string[] bareSegments) => (Segments, BareSegments) = (segments, bareSegments);

    /// <summary>The segments without escapes.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>
    /// The segments as the most lenient server could understand them: without escapes however often they are escaped, without parameters
    /// after a semicolon, without spaces at their ends.
    /// </summary>
    public IReadOnlyList<string> BareSegments { get; }

    /// <summary>The path as it is sent: everything but unreserved characters escaped, once.</summary>
    public string Encoded => string.Concat(Segments.Select(segment => "/" + PercentEncoding.Encode(segment)));

    /// <summary>
    /// The path without what may be an id: up to the segment after the version, with a star for each that follows. Paths that differ only
    /// in ids have the same, so that they share a quota.
    /// </summary>
    public string Group => "/" + string.Join("/", Segments.Take(FixedCount).Concat(Segments.Skip(FixedCount).Select(_ => Any)));

    /// <summary>What <see cref="Group"/> leaves out, as one text.</summary>
    public string Rest => string.Join("/", Segments.Skip(FixedCount));

    private int FixedCount
    {
        get
        {
            var version = Segments.Take(LastPlaceOfAVersion).TakeWhile(segment => !VersionName.IsMatch(segment)).Count();
            return Math.Min(version < Math.Min(Segments.Count, LastPlaceOfAVersion) ? version + 2 : 2, Segments.Count);
        }
    }

    /// <summary>Reads a path.</summary>
    /// <param name="text">The path, from the root of the host, with or without escapes.</param>
    /// <param name="flaw">Why it cannot be used, as the end of a sentence about it; null when it can.</param>
    /// <returns>The path; null when it cannot be used.</returns>
    public static RequestPath? Read(string text, out string? flaw)
    {
        flaw = PathRules.FindFlaw(text, out var bare);
        return flaw is null
            ? new(
                [.. text.Split('/').Skip(1).Select(segment => PercentEncoding.Decode(segment)!)],
                [.. bare.Split('/').Skip(1).Select(PathRules.Bare)]
            )
            : null;
    }

    /// <summary>Finds the operation of a path.</summary>
    /// <param name="apis">The APIs to look through.</param>
    /// <param name="method">The HTTP method.</param>
    /// <returns>The operation; null when none of them has the path.</returns>
    public ApiOperation? FindOperation(IEnumerable<ApiDescription> apis, HttpMethod method) =>
        (from api in apis
         from operation in api.Operations
         where operation.Method == method && Fits(operation)
         orderby operation.Path.Count(character => character == '{')
         select operation).FirstOrDefault();

    /// <summary>The value of the last parameter in the path of an operation; empty when it has none.</summary>
    /// <param name="operation">The operation of this path.</param>
    public string LastValue(ApiOperation operation) =>
        Template(operation)
            .Zip(Segments, static (part, segment) => IsParameter(part) ? segment : null)
            .LastOrDefault(value => value is not null)
        ?? "";

    private static IEnumerable<string> Template(ApiOperation operation) => operation.Path.Split('/').Skip(1);

    private static bool IsParameter(string part) => part[0] == '{';

    private bool Fits(ApiOperation operation)
    {
        var template = Template(operation).ToArray();
        return template.Length == Segments.Count
            && template
                .Zip(Segments, static (part, segment) =>
                    IsParameter(part) || string.Equals(part, segment, StringComparison.OrdinalIgnoreCase)
                )
                .All(fits => fits);
    }
}
