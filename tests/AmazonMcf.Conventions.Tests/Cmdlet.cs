using System.Management.Automation;
using System.Reflection;

namespace AmazonMcf.Conventions;

/// <summary>A compiled cmdlet, read by its metadata: the engine itself is not needed.</summary>
internal sealed class Cmdlet
{
    private static readonly Assembly Module = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "AmazonMcf.dll"));

    private readonly CustomAttributeData attribute;

    private Cmdlet(Type type, CustomAttributeData attribute)
    {
        Type = type;
        this.attribute = attribute;
    }

    public static IReadOnlyList<Cmdlet> All { get; } = FindAll();

    public Type Type { get; }

    public string Verb => (string)attribute.ConstructorArguments[0].Value!;

    public string Noun => (string)attribute.ConstructorArguments[1].Value!;

    public string Name => $"{Verb}-{Noun}";

    public bool SupportsShouldProcess =>
        attribute.NamedArguments.Any(argument =>
            argument.MemberName == nameof(CmdletAttribute.SupportsShouldProcess) && argument.TypedValue.Value is true
        );

    public bool DeclaresOutput => Type.GetCustomAttributesData().Any(data => data.AttributeType.Name == nameof(OutputTypeAttribute));

    /// <summary>The source of the class itself.</summary>
    public string Source => File.ReadAllText(SourceFile(Type));

    /// <summary>The lines of the source without blank lines, documentation comments and attributes.</summary>
    public int Lines => File.ReadLines(SourceFile(Type))
        .Select(line => line.TrimStart())
        .Count(line => line.Length > 0 && !line.StartsWith("///", StringComparison.Ordinal) && !line.StartsWith('['));

    /// <summary>The classes of the module that it derives from, the nearest first.</summary>
    public IReadOnlyList<Type> Bases => [.. Lineage().Skip(1)];

    /// <summary>Whether it changes something: always, or with some of its parameters.</summary>
    public bool ChangesSomething => Lineage().TakeWhile(type => type.Name != "McfConnectedCmdlet").Any(type =>
        type.GetProperty("ChangesSomething", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is not null);

    /// <summary>
    /// Whether it asks before a change: by itself, by a prompt it holds, or through its dispatcher, which asks for commands that change
    /// something.
    /// </summary>
    public bool AsksFirst => Source.Contains("ShouldProcess(", StringComparison.Ordinal)
        || (ChangesSomething && AsksThroughItsParts);

    private bool AsksThroughItsParts => Source.Contains("Dispatch(", StringComparison.Ordinal)
        || (Type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Any(held => held.FieldType.Name == "ChangePrompt")
            && (Source.Contains(".Ask(", StringComparison.Ordinal) || Source.Contains("(prompt)", StringComparison.Ordinal)));

    private static List<Cmdlet> FindAll() =>
        (from type in Module.GetTypes()
         where !type.IsAbstract
         from data in type.GetCustomAttributesData()
         where data.AttributeType.Name == nameof(CmdletAttribute)
         select new Cmdlet(type, data)).ToList();

    private static string SourceFile(Type type)
    {
        var name = type.Name.Split('`')[0] + ".cs";
        return Tree.Sources("src", "AmazonMcf").FirstOrDefault(file => Path.GetFileName(file) == name)
            ?? throw new FileNotFoundException($"No file {name} under src/AmazonMcf: name the file after the type.");
    }

    private IEnumerable<Type> Lineage()
    {
        for (var type = Type; type is not null && type.Assembly == Module; type = type.BaseType)
        {
            yield return type;
        }
    }
}
