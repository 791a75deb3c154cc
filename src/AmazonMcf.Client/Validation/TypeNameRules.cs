using System.Text.RegularExpressions;
using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>
/// Finds texts that are the name of a .NET type, or the members of an object as PowerShell shows them. Scripts, <c>Export-Csv</c> and
/// <c>ConvertTo-Json</c> write <c>System.Object[]</c>, <c>System.Collections.Hashtable</c> or <c>@{Name=Ann}</c> where a list or an object
/// should have been text: nothing may be shipped under such a name.
/// </summary>
internal static class TypeNameRules
{
    private static readonly Regex TypeName = new(
        @"\bSystem\.(Object: \S+|Object\b(\[\])?|(String|Byte|Char|Boolean|Double|Single|Decimal|U?Int(16|32|64))\[\]|(Collections|Security|Management\.Automation)\.[A-Z]\w+)",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    private const int ShortestName = 13;
    private const string Members = "@{...}";

    /// <summary>The text must be neither the name of a type nor an object. Nothing is fine.</summary>
    /// <param name="scope">Where the text is.</param>
    /// <param name="member">The member that holds it.</param>
    /// <param name="value">The text.</param>
    public static void NoTypeName(this ValidationScope scope, string member, string? value)
    {
        if (value is not null && FindObject(value) is { } found)
        {
            scope.Add(
                member,
                found,
                found == Members
                    ? "is an object that was written as text: pass text instead of a list or object."
                    : "is the name of a .NET type: pass text instead of a list or object.");
        }
    }

    /// <summary>The name of a type in a text, or <c>@{...}</c> for the members of an object; null for any other text.</summary>
    /// <param name="value">The text.</param>
    public static string? FindObject(string value)
    {
        // Checks the length first: this runs for every text of every order, and most are too short.
        if (value.Length >= ShortestName && value.Contains("System.") && TypeName.Match(value) is { Success: true } match)
        {
            return match.Value;
        }

        return value.StartsWith("@{", StringComparison.Ordinal) && value[value.Length - 1] == '}' && value.Contains('=') ? Members : null;
    }

    /// <summary>No text of an address may be the name of a type.</summary>
    public static void NoTypeNames(this ValidationScope scope, McfAddress address)
    {
        scope.NoTypeName(nameof(address.Name), address.Name);
        scope.NoTypeName(nameof(address.AddressLine1), address.AddressLine1);
        scope.NoTypeName(nameof(address.AddressLine2), address.AddressLine2);
        scope.NoTypeName(nameof(address.AddressLine3), address.AddressLine3);
        scope.NoTypeName(nameof(address.City), address.City);
        scope.NoTypeName(nameof(address.DistrictOrCounty), address.DistrictOrCounty);
        scope.NoTypeName(nameof(address.PostalCode), address.PostalCode);
        scope.NoTypeName(nameof(address.Phone), address.Phone);
    }
}
