using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace SellingPartner.Http;

/// <summary>
/// The User-Agent header by Amazon's rule: <c>name/version (Language=...; Platform=...)</c>, characters with a meaning escaped by a
/// backslash, at most 500 characters. Anything else is answered by a gateway with a page of HTML.
/// </summary>
internal static class UserAgent
{
    private const int LongestValue = 200;

    /// <summary>The header of a program.</summary>
    /// <param name="name">The name of the program.</param>
    /// <param name="assembly">The assembly that has its version.</param>
    /// <param name="language">The language and version of the host.</param>
    public static string Compose(string name, Assembly assembly, string language) =>
        $"{name}/{Version(assembly)} (Language={Value(language)}; Platform={Value(RuntimeInformation.OSDescription)})";

    /// <summary>Escapes a value of an attribute and cuts it where it gets too long, never within an escape.</summary>
    public static string Value(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text.Trim())
        {
            var next = Escape(character);
            if (escaped.Length + next.Length > LongestValue)
            {
                break;
            }

            escaped.Append(next);
        }

        return escaped.ToString();
    }

    private static string Escape(char character) => character switch
    {
        '\\' or '(' or ')' or '=' or ';' => "\\" + character,
        < ' ' or > '~' => "?",
        _ => character.ToString(),
    };

    private static string Version(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
