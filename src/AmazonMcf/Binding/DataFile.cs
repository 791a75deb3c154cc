using System.Collections;
using System.Management.Automation.Language;
using System.Text;
using AmazonMcf.Errors;
using AmazonMcf.Model;

namespace AmazonMcf.Binding;

/// <summary>
/// Reads a PowerShell data file (.psd1) in the restricted language of Import-PowerShellDataFile: one hashtable of constants. The file is
/// parsed and never executed.
/// </summary>
internal static class DataFile
{
    private const string Rule = "must be one hashtable of constants, without commands, variables or expressions.";

    /// <summary>Reads a file as JSON.</summary>
    /// <param name="path">The full path.</param>
    /// <exception cref="McfOrderFileException">The file does not exist or cannot be opened.</exception>
    /// <exception cref="McfValidationException">The file contains anything other than one hashtable of constants.</exception>
    public static string ReadAsJson(string path)
    {
        try
        {
            return Encoding.UTF8.GetString(JsonBody.Write(Read(path)));
        }
        catch (BindingFailedException failure)
        {
            throw Invalid(new McfValidationError { Path = path, Member = "$." + failure.Member, Rule = failure.Rule });
        }
    }

    private static Hashtable Read(string path)
    {
        var script = Parse(path);
        if (TableOf(script) is not { } table)
        {
            throw Invalid(path, script.Extent, Rule);
        }

        try
        {
            return (Hashtable)table.SafeGetValue();
        }
        catch (InvalidOperationException)
        {
            throw Invalid(path, table.Extent, Rule);
        }
    }

    private static ScriptBlockAst Parse(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception failure) when (OrderFiles.OrderFileFailure.Explain(failure, path) is { } explained)
        {
            throw explained;
        }

        var script = Parser.ParseInput(text, path, out _, out var errors);
        return errors.Length == 0 ? script : throw Invalid(path, errors[0].Extent, "cannot be parsed: " + errors[0].Message);
    }

    private static HashtableAst? TableOf(ScriptBlockAst script) =>
        script is { ParamBlock: null, BeginBlock: null, ProcessBlock: null, DynamicParamBlock: null }
        && script.EndBlock?.Statements is { Count: 1 } body
        && body[0] is PipelineAst { PipelineElements: { Count: 1 } elements }
        && elements[0] is CommandExpressionAst { Expression: HashtableAst table, Redirections.Count: 0 }
            ? table
            : null;

    private static McfValidationException Invalid(string path, IScriptExtent place, string rule) =>
        Invalid(new McfValidationError { Path = path, Row = place.StartLineNumber, Member = "$", Rule = rule });

    private static McfValidationException Invalid(McfValidationError error) => new("The data file cannot be used. " + error, [error]);
}
