-- 32 classes of 64 characters are allowed by the contract.
alter table case_file alter column word_classes set data type text;
