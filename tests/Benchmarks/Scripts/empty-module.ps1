# Writes a binary module with one cmdlet that does nothing.
param([string] $Path)

Add-Type -OutputAssembly $Path -TypeDefinition @'
using System.Management.Automation;

[Cmdlet(VerbsCommon.Get, "Nothing")]
public sealed class GetNothingCommand : PSCmdlet
{
}
'@
