# Every rule is on; those that are silent without a setting have theirs here.
@{
    Severity     = @('Error', 'Warning', 'Information')
    IncludeRules = @('PS*')
    ExcludeRules = @(
        # The module is compiled, and the other scripts build and test it on machines of their own: they use .NET types throughout.
        'PSUseConstrainedLanguageMode'
        # Helpers of a few lines in tests and builds read better with their parameters in one line.
        'PSUseConsistentParametersKind'
    )
    Rules        = @{
        # PSUseCompatibleCommands and PSUseCompatibleTypes stay silent: the profiles they compare with are not in every build of
        # PSScriptAnalyzer. The workflows run the scripts on each PowerShell instead.
        PSAlignAssignmentStatement                = @{ Enable = $true; CheckHashtable = $true }
        PSAvoidExclaimOperator                    = @{ Enable = $true }
        PSAvoidLongLines                          = @{ Enable = $true; MaximumLineLength = 200 }
        PSAvoidOverwritingBuiltInCmdlets          = @{ Enable = $true }
        PSAvoidSemicolonsAsLineTerminators        = @{ Enable = $true }
        PSAvoidUsingDoubleQuotesForConstantString = @{ Enable = $true }
        PSAvoidUsingPositionalParameters          = @{ Enable = $true }
        PSPlaceCloseBrace                         = @{ Enable = $true; IgnoreOneLineBlock = $true }
        PSPlaceOpenBrace                          = @{ Enable = $true; OnSameLine = $true; NewLineAfter = $true; IgnoreOneLineBlock = $true }
        PSProvideCommentHelp                      = @{ Enable = $true }
        PSUseCompatibleSyntax                     = @{ Enable = $true; TargetVersions = @('5.1', '7.4') }
        PSUseConsistentIndentation                = @{ Enable = $true; IndentationSize = 4; Kind = 'space' }
        PSUseConsistentParameterSetName           = @{ Enable = $true }
        PSUseConsistentParametersKind             = @{ Enable = $true; ParametersKind = 'ParamBlock' }
        PSUseConsistentWhitespace                 = @{ Enable = $true; IgnoreAssignmentOperatorInsideHashTable = $true }
        PSUseCorrectCasing                        = @{ Enable = $true }
        PSUseSingleValueFromPipelineParameter     = @{ Enable = $true }
    }
}
