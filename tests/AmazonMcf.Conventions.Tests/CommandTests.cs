using System.Reflection;

namespace AmazonMcf.Conventions;

/// <summary>Every command has the shape PowerShell's users expect.</summary>
public class CommandTests
{
    private static readonly string[] StateChangingVerbs =
        ["Add", "Clear", "New", "Remove", "Reset", "Restart", "Set", "Start", "Step", "Stop", "Submit", "Update"];

    [Fact]
    public void Commands_are_sealed_classes_named_after_verb_and_noun()
    {
        Rule.Holds(
            "A command is one public sealed class <Verb><Noun>Command in AmazonMcf.Commands.",
            from cmdlet in Cmdlet.All
            where !cmdlet.Type.IsSealed || !cmdlet.Type.IsPublic || cmdlet.Type.Namespace != "AmazonMcf.Commands"
                || cmdlet.Type.Name != $"{cmdlet.Verb}{cmdlet.Noun}Command"
            select $"{cmdlet.Name}: {cmdlet.Type.FullName}");
    }

    [Fact]
    public void Verbs_are_approved_and_nouns_carry_the_prefix()
    {
        var approved = typeof(System.Management.Automation.VerbsCommon).Assembly.GetTypes()
            .Where(type => type.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => field.GetRawConstantValue() as string)
            .ToHashSet();

        Rule.Holds(
            "Use a verb of Get-Verb and a singular noun that starts with Mcf.",
            from cmdlet in Cmdlet.All
            where !approved.Contains(cmdlet.Verb) || !cmdlet.Noun.StartsWith("Mcf", StringComparison.Ordinal) || IsPlural(cmdlet.Noun)
            select cmdlet.Name);
    }

    [Fact]
    public void Commands_say_what_they_return()
    {
        Rule.Holds("Add [OutputType].", Cmdlet.All.Where(cmdlet => !cmdlet.DeclaresOutput).Select(cmdlet => cmdlet.Name));
    }

    [Fact]
    public void Commands_that_change_something_ask_first()
    {
        Rule.Holds(
            "Declare SupportsShouldProcess = true and call ShouldProcess before the change.",
            from cmdlet in Cmdlet.All
            where StateChangingVerbs.Contains(cmdlet.Verb) || cmdlet.ChangesSomething
            where !cmdlet.SupportsShouldProcess || !cmdlet.AsksFirst
            select cmdlet.Name);
    }

    [Fact]
    public void Commands_that_only_read_do_not_offer_WhatIf()
    {
        Rule.Holds(
            "Take SupportsShouldProcess away: a switch that does nothing misleads.",
            from cmdlet in Cmdlet.All
            where cmdlet.SupportsShouldProcess && !cmdlet.AsksFirst
            select cmdlet.Name);
    }

    [Fact]
    public void Commands_hold_their_parts_rather_than_inherit_them()
    {
        Rule.Holds(
            "A command derives from one of the base classes of src/AmazonMcf/Pipeline, which declare shared parameters: give it the part "
                + "as an object.",
            from cmdlet in Cmdlet.All
            where cmdlet.Bases.Any(type => type.Name is not ("McfCmdlet" or "McfConnectedCmdlet" or "McfNamedSellerCmdlet"
                or "McfInboundChangeCmdlet" or "McfOutboundCmdlet" or "McfOrderReaderCmdlet"))
            select $"{cmdlet.Name}: {string.Join(" <- ", cmdlet.Bases.Select(type => type.Name))}");
    }

    [Fact]
    public void Parameters_of_one_name_are_declared_alike()
    {
        Rule.Holds(
            "The parameter has another type or range in another command: users expect one meaning for one name.",
            from name in new[] { "ThrottleLimit", "OutputOrder", "SellerKey", "ConnectionName" }
            from other in ShapesOf(name).GroupBy(each => each.Shape).OrderByDescending(alike => alike.Count()).Skip(1)
            from each in other
            select $"{each.Command} -{name}: {each.Shape}");
    }

    [Fact]
    public void Commands_are_short()
    {
        Rule.Holds(
            "A command has at most 170 lines without documentation and attributes: move work into the pipeline base, the binding or "
                + "the client.",
            Cmdlet.All.Where(cmdlet => cmdlet.Lines > 170).Select(cmdlet => $"{cmdlet.Name}: {cmdlet.Lines} lines"));
    }

    [Fact]
    public void The_manifest_exports_what_is_compiled()
    {
        var compiled = Cmdlet.All.Select(cmdlet => cmdlet.Name).ToHashSet();

        Rule.Holds(
            "Compile the command or take it out of CmdletsToExport in AmazonMcf.psd1.",
            Manifest.Cmdlets.Where(name => !compiled.Contains(name))
        );
        Rule.Holds("Add the command to CmdletsToExport in AmazonMcf.psd1.", compiled.Where(name => !Manifest.Cmdlets.Contains(name)));
    }

    private static IEnumerable<(string Command, string Shape)> ShapesOf(string name) =>
        from cmdlet in Cmdlet.All
        let parameter = cmdlet.Type.GetProperty(name)
        where parameter is not null
        let rules = parameter.GetCustomAttributesData().Where(data => data.AttributeType.Namespace == "System.Management.Automation")
        select (cmdlet.Name, $"{parameter.PropertyType} {string.Join(" ", rules)}");

    // MWS is a name.
    private static bool IsPlural(string noun) =>
        noun.EndsWith('s')
        && !noun.EndsWith("Mws", StringComparison.Ordinal)
        && !noun.EndsWith("ss", StringComparison.Ordinal)
        && !noun.EndsWith("us", StringComparison.Ordinal);
}
